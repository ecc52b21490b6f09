// Names what Streamlit leaves without a name, a role or a place in the order of the Tab key.

export function nameParts() {
  set(".st-key-menu", { role: "navigation", "aria-label": "Pagina's" });
  set('iframe[src*="streamlit_folium"]', { title: "Kaart van Nederland" });
  set('iframe[src*="draftstore"]', { title: "Open een bewaard bestand" });
  set("h1", { tabindex: "-1" });
  for (const link of document.querySelectorAll(".st-key-menu a")) {
    // Streamlit's link to the first page has no address, so it could not be opened in a new tab.
    if (!link.getAttribute("href")) link.setAttribute("href", "/");
    const here = link.pathname === window.location.pathname;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
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
