// The only script of our own. It saves a chart as a picture (Plotly draws it, in this browser), says
// in Dutch that the server is lost, takes the page up again when it is back, and helps print it.
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
  try {
    window.localStorage.setItem(FOLLOW, url.searchParams.get("dia") ?? "");
  } catch {
    // A browser may refuse storage: then the notes window does not follow.
  }
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
  if (key === FOLLOW && newValue && document.querySelector(".dia-notities")) goTo(Number(newValue));
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
  // On paper nobody can unfold the goals on a card.
  folded = [...document.querySelectorAll('[data-testid="stHtml"] details:not([open])')];
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
