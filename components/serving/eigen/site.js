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
