// The only script of our own. It saves a chart as a picture: Plotly draws it, in this browser.
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-beeld]");
  const chart = button?.closest('[class*="st-key-beeld-"]')?.querySelector(".js-plotly-plot");
  if (chart) savePicture(chart, button.dataset.beeld);
});

function savePicture(chart, format) {
  const { layout: inPicture, options } = chart.layout.meta;
  const onPage = {};
  for (const name of Object.keys(inPicture)) onPage[name] = chart.layout[name];
  // Plotly copies the layout at the click, so the chart on the page never changes.
  Object.assign(chart.layout, inPicture);
  chart._context.toImageButtonOptions = { ...options, format };
  try {
    chart.querySelector(".modebar-btn[data-title^='Download']").click();
  } finally {
    Object.assign(chart.layout, onPage);
  }
}
