// The only script of our own. It saves a chart as a picture (Plotly draws it, in this browser), gives
// Streamlit's own words in Dutch, names what a screen reader must find, tells it what a choice led
// to, says that the server is lost, and takes the page up again when it is back.
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-beeld]");
  const chart = button?.closest('[class*="st-key-beeld-"]')?.querySelector(".js-plotly-plot");
  if (chart) savePicture(chart, button.dataset.beeld);
});

function savePicture(chart, format) {
  const button = chart.querySelector(".modebar-btn[data-title^='Download']");
  // Still being drawn, or still saving the picture before this one: Plotly would refuse.
  if (!button || chart._snapshotInProgress) {
    if (chart.isConnected) setTimeout(() => savePicture(chart, format), 100);
    return;
  }
  const { layout: inPicture, options } = chart.layout.meta;
  const onPage = {};
  for (const name of Object.keys(inPicture)) onPage[name] = chart.layout[name];
  // Plotly copies the layout at the click, so the chart on the page never changes.
  Object.assign(chart.layout, inPicture);
  chart._context.toImageButtonOptions = { ...options, format };
  try {
    button.click();
  } finally {
    Object.assign(chart.layout, onPage);
  }
}

// Streamlit has no setting for these words (github.com/streamlit/streamlit/issues/1353).
const WORDS = new Map([
  ["Skip to main content", "Naar de inhoud"],
  ["Open", "Open de lijst"],
  ["Clear all", "Wis alles"],
  ["Clear value", "Wis de keuze"],
  ["Selected values", "Gekozen"],
  ["No results", "Niets gevonden"],
  ["Copy to clipboard", "Kopieer"],
  ["Copied", "Gekopieerd"],
  ["Dismiss", "Sluiten"],
  ["Negeren", "Sluiten"],
  ["Close", "Sluiten"],
  ["Fullscreen", "Volledig scherm"],
  ["Close fullscreen", "Sluit volledig scherm"],
  ["Reset view", "Herstel het beeld"],
]);
const PHRASES = [
  [/^Remove (.+)$/s, "Verwijder $1"],
  [/^Help for (.+)$/s, "Uitleg bij $1"],
  [/^(\d+) (?:options?|opties?) (?:available|beschikbaar)\.$/, "$1 in de lijst."],
  [/^(.+), (?:selected|geselecteerd)$/s, "$1, gekozen"],
  [/^You can only select up to (\d+) .*$/, "U kunt er hoogstens $1 kiezen. Haal er eerst een weg."],
];
const SPOKEN = ["aria-label", "title"];

function inDutch(text) {
  const known = WORDS.get(text);
  if (known) return known;
  const phrase = PHRASES.find(([pattern]) => pattern.test(text));
  return phrase ? text.replace(...phrase) : text;
}

function translate(element) {
  for (const name of SPOKEN) {
    const text = element.getAttribute(name);
    if (text && inDutch(text) !== text) element.setAttribute(name, inDutch(text));
  }
}

function translateText(node) {
  // What is typed or comes from our own pages is already Dutch; only whole built-in texts fit.
  const text = inDutch(node.data);
  if (text !== node.data) node.data = text;
}

function translateBelow(node) {
  if (node.nodeType === Node.TEXT_NODE) translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const element of [node, ...node.querySelectorAll("[aria-label], [title]")]) translate(element);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") translate(change.target);
    else if (change.type === "characterData") translateText(change.target);
    else change.addedNodes.forEach(translateBelow);
  }
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: SPOKEN,
});

// What Streamlit leaves without a name, a role or a place in the order of the Tab key.
function nameParts() {
  set(".st-key-menu", { role: "navigation", "aria-label": "Pagina's" });
  set('iframe[src*="streamlit_folium"]', { title: "Kaart van Nederland" });
  set('iframe[src*="agendastore"]', { title: "Open een bewaarde agenda" });
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

// A region that Streamlit replaces at each run is not read aloud; this one stays.
const spoken = document.createElement("div");
spoken.id = "melding";
spoken.className = "alleen-voorlezen";
spoken.setAttribute("role", "status");
spoken.setAttribute("aria-live", "polite");
document.body.append(spoken);
let said = null;

function tell() {
  const title = document.querySelector("h1")?.innerText.trim();
  const outcomes = [...document.querySelectorAll('[class*="st-key-uitkomst-"]')];
  const texts = outcomes.map((one) => one.innerText.trim().replace(/\s+/g, " ")).filter(Boolean);
  const page = window.location.pathname;
  const saidOn = spoken.dataset.pagina;
  if (said && page !== saidOn && title) spoken.textContent = `Pagina: ${title}`;
  const fresh = texts.filter((text) => !said?.includes(text));
  if (said && page === saidOn && fresh.length) spoken.textContent = fresh.join(" ");
  said = texts;
  spoken.dataset.pagina = page;
}

let settling;
new MutationObserver(() => {
  nameParts();
  clearTimeout(settling);
  // The last parts of a page are drawn just after its script has run.
  settling = setTimeout(() => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (app?.dataset.testScriptState === "notRunning" && document.querySelector("h1")) tell();
  }, 400);
}).observe(document.querySelector("#root"), {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-test-script-state"],
});

const LOST = "De verbinding is weg. Wij zoeken haar weer; uw keuzes blijven staan.";
let wasConnected = false;
let notice = null;

new MutationObserver(() => {
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
}).observe(document.documentElement, {
  subtree: true,
  attributes: true,
  attributeFilter: ["data-test-connection-state"],
});

function comeBack() {
  notice.remove();
  notice = null;
  // A server that started again knows nothing of this page: ask for it once more, as Back does,
  // or the first click would be lost.
  window.dispatchEvent(new PopStateEvent("popstate"));
}
