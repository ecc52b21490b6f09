// Helps print: addresses of links, folded parts, and figures that fit the sheet.

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
