// The only script of our own. It saves a chart as a picture (Plotly draws it, in this browser), copies
// text, gives Streamlit's own words in Dutch, names what a screen reader must find, tells it what a
// choice led to, keeps a table unfolded, says that the server is lost, takes the page up again when it
// is back, turns the slides of a presentation, and helps print.
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-beeld]");
  const chart = button && document.querySelector(`.st-key-grafiek-${button.dataset.figuur} .js-plotly-plot`);
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

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-kopieer]");
  if (!button || button.dataset.kopieer) return;
  const word = button.firstChild;
  const before = word.data;
  button.dataset.kopieer = (await copied(button.parentElement.querySelector("pre"))) ? "ja" : "nee";
  word.data = button.dataset.kopieer === "ja" ? "Gekopieerd" : "Druk op Ctrl+C";
  spoken.textContent = word.data;
  setTimeout(() => {
    word.data = before;
    button.dataset.kopieer = "";
  }, 3000);
});

async function copied(place) {
  try {
    await navigator.clipboard.writeText(place.textContent);
    return true;
  } catch {
    // Without https a browser has no clipboard for us; the old way asks for a selection.
    window.getSelection().selectAllChildren(place);
    return document.execCommand("copy");
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

// A table that was unfolded stays so when a choice draws it anew.
const unfolded = new Set();
const tables = () => [...document.querySelectorAll("details.uitklap")];
const placeOf = (table) => `${window.location.pathname} ${tables().indexOf(table)}`;

document.addEventListener("toggle", ({ target }) => {
  if (!target.matches?.("details.uitklap") || !target.isConnected) return;
  if (target.open) unfolded.add(placeOf(target));
  else unfolded.delete(placeOf(target));
}, true);

function unfold() {
  for (const table of tables()) if (unfolded.has(placeOf(table))) table.open = true;
}

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
  const outcomes = [...document.querySelectorAll('[class*="st-key-uitkomst-"], .uitkomst')];
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
  unfold();
  clearTimeout(settling);
  // The last parts of a page are drawn just after its script has run.
  settling = setTimeout(() => {
    const app = document.querySelector('[data-testid="stApp"]');
    // What is still being fetched would sound like something new when it arrives.
    const whole = document.querySelector("h1") && !document.querySelector('[data-testid="stSkeleton"]');
    if (app?.dataset.testScriptState !== "notRunning" || !whole) return;
    tell();
    if (document.querySelector(".dia")) chosenOnSlide();
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

// The presentation: keys and clicker, links that keep the session, and a notes window that follows.
const STEPS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };
const FOLLOW = "mbo-dia";
// What the slides and their notes have in common; the deck is in both addresses already.
const SHARED = ["dia", "code", "diathema", "diagemeente", "maat"];
let jump = "";

const sheet = () => document.querySelector("[data-dia]");

function visit(address) {
  const url = new URL(address, window.location.href);
  if (url.href === window.location.href) return;
  history.pushState(null, "", url);
  // Streamlit reads the address again, as it does for Back.
  window.dispatchEvent(new PopStateEvent("popstate"));
  lead(url);
}

function lead(url) {
  const choices = new URLSearchParams();
  for (const name of SHARED) if (url.searchParams.has(name)) choices.set(name, url.searchParams.get(name));
  try {
    window.localStorage.setItem(FOLLOW, choices.toString());
  } catch {
    // A browser may refuse storage: then the notes window does not follow.
  }
}

let choicesBefore = "";

function chosenOnSlide() {
  const { search } = window.location;
  if (search === choicesBefore) return;
  choicesBefore = search;
  lead(new URL(window.location.href));
  // A choice was made: from here on the keys are for the slides again.
  const field = document.activeElement.closest(".st-key-dia-balk input");
  if (field && field.getAttribute("aria-expanded") !== "true") field.blur();
}

function goTo(number) {
  const total = Number(sheet().dataset.totaal);
  const url = new URL(window.location.href);
  url.searchParams.set("dia", Math.min(Math.max(number, 1), total));
  visit(url);
}

function stop() {
  const url = new URL(window.location.href);
  for (const name of ["dia", "notities"]) url.searchParams.delete(name);
  visit(url);
}

function openNotes() {
  const url = new URL(window.location.href);
  url.searchParams.set("notities", "aan");
  window.open(url, "mbo-notities");
}

window.addEventListener("storage", ({ key, newValue }) => {
  if (key !== FOLLOW || !newValue || !sheet()) return;
  const url = new URL(window.location.href);
  const choices = new URLSearchParams(newValue);
  for (const name of SHARED) {
    if (choices.has(name)) url.searchParams.set(name, choices.get(name));
    else url.searchParams.delete(name);
  }
  visit(url);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-naar], a[data-notities]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.dataset.notities === undefined) visit(link.href);
  else openNotes();
});

function showJump() {
  document.querySelector(".dia-sprong")?.remove();
  if (!jump) return;
  const badge = document.createElement("p");
  badge.className = "dia-sprong";
  badge.setAttribute("role", "status");
  badge.textContent = `Dia ${jump}`;
  document.body.append(badge);
}

document.addEventListener("keydown", (event) => {
  if (!sheet() || event.ctrlKey || event.altKey || event.metaKey) return;
  const typing = event.target.closest("input, textarea, select, [role=combobox], [role=listbox]");
  const { key } = event;
  // The address, not the page, says where we are: keys may be faster than slides.
  const now = Number(new URL(window.location.href).searchParams.get("dia"));
  if (typing && key === "Escape" && typing.getAttribute("aria-expanded") !== "true") typing.blur();
  if (typing && !key.startsWith("Page")) return;
  if (key in STEPS) goTo(now + STEPS[key]);
  else if (key === "Home") goTo(1);
  else if (key === "End") goTo(Number(sheet().dataset.totaal));
  else if (/^\d$/.test(key)) jump = (jump + key).slice(-2);
  else if (key === "Enter" && jump) goTo(Number(jump));
  else if (key === "Escape" && jump) jump = "";
  else if (key === "Escape") stop();
  else if (key.toLowerCase() === "n") openNotes();
  else return;
  if (!/^\d$/.test(key)) jump = "";
  showJump();
  event.preventDefault();
});

// What is left of A4 between the margins in print.css, and what a map may take of it, in CSS pixels.
const SHEET_WIDTH = 685;
const MAP_HEIGHT = 480;

let folded = [];

window.addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("a[href]")) link.dataset.adres = link.href;
  // On paper nobody can unfold the goals on a card. The table of a figure stays away.
  folded = [...document.querySelectorAll('[data-testid="stHtml"] details:not([open], .uitklap)')];
  for (const part of folded) part.open = true;
  // A chart or map cannot be laid out anew before the printer asks for it; it can be made smaller.
  for (const figure of document.querySelectorAll(".js-plotly-plot, iframe")) {
    const { offsetWidth: width, offsetHeight: height } = figure;
    figure.style.setProperty("--breedte", `${width}px`);
    figure.style.setProperty("--hoogte", `${height}px`);
    const lower = figure.matches("iframe") ? MAP_HEIGHT / height : 1;
    figure.style.setProperty("--maat", Math.min(1, SHEET_WIDTH / width, lower));
  }
});

window.addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
});
