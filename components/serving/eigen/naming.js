// Names what Streamlit leaves without a name, a role or a place in the order of the Tab key.

export function nameParts() {
  set('iframe[src*="streamlit_folium"]', { title: "Kaart van Nederland" });
  const own = ".st-key-eigen-opslag iframe";
  set(`iframe[src*="draftstore"]:not(${own})`, { title: "Open een bewaard bestand" });
  set(own, { title: "Opslag van wat u invulde" });
  set("h1", { tabindex: "-1" });
  // A letter font draws these icons; their letters are English.
  set('[data-testid="stIconMaterial"]', { "aria-hidden": "true" });
  for (const chart of document.querySelectorAll('[class*="st-key-grafiek-"]')) {
    const alt = chart.querySelector("[aria-label]")?.getAttribute("aria-label");
    if (alt) setAll(chart, { tabindex: "0", role: "group", "aria-label": `Figuur. ${alt}` });
  }
}

function set(selector, values) {
  document.querySelectorAll(selector).forEach((element) => setAll(element, values));
}

function setAll(element, values) {
  for (const [name, value] of Object.entries(values)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

document.addEventListener("click", (event) => {
  if (!event.target.closest('[data-testid="stSkipToContent"]')) return;
  event.preventDefault();
  document.querySelector("h1")?.focus();
});
