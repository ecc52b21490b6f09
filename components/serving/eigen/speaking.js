// Tells a screen reader what a choice led to. A region that Streamlit replaces at each run is not read
// aloud; this one stays.

const spoken = document.createElement("div");
spoken.id = "melding";
spoken.className = "alleen-voorlezen";
spoken.setAttribute("role", "status");
spoken.setAttribute("aria-live", "polite");
document.body.append(spoken);
let said = null;

export function say(text) {
  spoken.textContent = text;
}

export function tell() {
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
