// Saves a chart as a picture: Plotly draws it, in this browser.

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
