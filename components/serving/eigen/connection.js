// Says that the server is lost, and takes the page up again when it is back.

const LOST = "De verbinding is weg. Wij zoeken haar weer; uw keuzes blijven staan.";
let wasConnected = false;
let notice = null;

function watch() {
  const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
  if (state === "CONNECTED") {
    if (notice) comeBack();
    wasConnected = true;
  } else if (wasConnected && !notice) {
    notice = document.createElement("p");
    notice.className = "geen-verbinding";
    notice.setAttribute("role", "status");
    document.body.append(notice);
    notice.textContent = LOST;
  }
}

new MutationObserver(watch).observe(document.documentElement, {
  subtree: true,
  attributes: true,
  attributeFilter: ["data-test-connection-state"],
});
watch();

function comeBack() {
  notice.remove();
  notice = null;
  // A server that started again knows nothing of this page: ask for it once more, as Back does,
  // or the first click would be lost.
  window.dispatchEvent(new PopStateEvent("popstate"));
}
