// The presentation: keys and clicker, links that keep the session, and a notes window that follows.

const STEPS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };
const FOLLOW = "mbo-dia";
let jump = "";

const sheet = () => document.querySelector("[data-dia]");
// What the slides and their notes have in common; the deck is in both addresses already.
const shared = () => sheet()?.dataset.deelt.split(",") ?? [];

export function visit(address) {
  const url = new URL(address, window.location.href);
  for (const open of document.querySelectorAll(":popover-open")) open.hidePopover();
  if (url.href === window.location.href) return;
  history.pushState(null, "", url);
  // Streamlit reads the address again, as it does for Back.
  window.dispatchEvent(new PopStateEvent("popstate"));
  lead(url);
}

function lead(url) {
  const choices = new URLSearchParams();
  for (const name of shared()) if (url.searchParams.has(name)) choices.set(name, url.searchParams.get(name));
  try {
    window.localStorage.setItem(FOLLOW, choices.toString());
  } catch {
    // A browser may refuse storage: then the notes window does not follow.
  }
}

let addressBefore = "";
let choicesAtFocus = "";

// What was chosen, whichever slide it is seen on.
function choices() {
  const chosen = new URLSearchParams(window.location.search);
  chosen.delete("dia");
  return chosen.toString();
}

const fieldOf = (element) => element.closest(".st-key-dia-balk input");

document.addEventListener("focusin", ({ target }) => {
  if (fieldOf(target)) choicesAtFocus = choices();
});

export function chosenOnSlide() {
  const { search } = window.location;
  if (search === addressBefore) return;
  addressBefore = search;
  lead(new URL(window.location.href));
  // A choice was made in the field: from here on the keys are for the slides again. A slide that has
  // only just been drawn is no choice: who is already typing there goes on typing.
  const field = fieldOf(document.activeElement);
  if (!field || choices() === choicesAtFocus) return;
  if (field.getAttribute("aria-expanded") !== "true") field.blur();
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
  for (const name of shared()) {
    if (choices.has(name)) url.searchParams.set(name, choices.get(name));
    else url.searchParams.delete(name);
  }
  visit(url);
});

document.addEventListener("click", (event) => {
  // A shape on a map has its link in the list beside it.
  const shape = event.target.closest("[data-kies]");
  if (shape) document.querySelector(`a[data-doel="${shape.dataset.kies}"]`)?.click();
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
