// Saves a chart as a picture: Plotly draws it, in this browser.

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-beeld]");
  const chart = button && document.querySelector(`.st-key-grafiek-${button.dataset.figuur} .js-plotly-plot`);
  if (chart) savePicture(chart, button.dataset.beeld);
});

const ADDRESS = "ADRES-VAN-DE-PAGINA";
const LONGEST = 150;

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

// The layout with the address of this view in it; of a very long one only the page.
function withAddress(layout) {
  const page = location.origin + location.pathname;
  const whole = page + location.search;
  const made = structuredClone(layout);
  const about = made.title.subtitle;
  about.text = about.text.replace(ADDRESS, () => escaped(whole.length > LONGEST ? page : whole));
  return made;
}

// Plotly writes an SVG without title or description. It makes one file of its text: the next one
// gets both, and then everything is as it was.
function describeNext({ title, desc }) {
  const Blob = window.Blob;
  window.Blob = class extends Blob {
    constructor(parts, options) {
      const isPicture = options?.type?.startsWith("image/svg+xml");
      const about = `<title>${escaped(title)}</title><desc>${escaped(desc)}</desc>`;
      const add = (part) => String(part).replace(/<svg[^>]*>/, (start) => start + about);
      super(isPicture ? parts.map(add) : parts, options);
      if (isPicture) window.Blob = Blob;
    }
  };
}

function savePicture(chart, format) {
  const button = chart.querySelector(".modebar-btn[data-title^='Download']");
  // Still being drawn, or still saving the picture before this one: Plotly would refuse.
  if (!button || chart._snapshotInProgress) {
    if (chart.isConnected) setTimeout(() => savePicture(chart, format), 100);
    return;
  }
  const { layout, options, described } = chart.layout.meta;
  const inPicture = withAddress(layout);
  const onPage = {};
  for (const name of Object.keys(inPicture)) onPage[name] = chart.layout[name];
  // Plotly copies the layout at the click, so the chart on the page never changes.
  Object.assign(chart.layout, inPicture);
  chart._context.toImageButtonOptions = { ...options, format };
  if (format === "svg") describeNext(described);
  try {
    button.click();
  } finally {
    Object.assign(chart.layout, onPage);
  }
}
