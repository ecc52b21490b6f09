"use strict";
const slides = [...document.querySelectorAll("section.dia")];
const notes = [...document.querySelectorAll("aside.notities")];
const [deck, book] = ["dias", "naslag"].map((id) => document.getElementById(id));
let place = Math.min(Math.max(Number(location.hash.slice(1)) || 1, 1), slides.length) - 1;
let withNotes = false;
let typed = "";

function show() {
  slides.forEach((slide, number) => (slide.hidden = number !== place));
  notes.forEach((note, number) => (note.hidden = number !== place || !withNotes));
  document.getElementById("teller").textContent = `${place + 1} van ${slides.length}`;
  history.replaceState(null, "", `#${place + 1}`);
}

function go(to) {
  place = Math.min(Math.max(to, 0), slides.length - 1);
  showBook(false);
  show();
}

function showBook(on) {
  book.hidden = !on;
  deck.hidden = on;
}

const STEPS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };

addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, button") || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key } = event;
  if (key in STEPS && !deck.hidden) go(place + STEPS[key]);
  else if (key === "Home" && !deck.hidden) go(0);
  else if (key === "End" && !deck.hidden) go(slides.length - 1);
  else if (/^\d$/.test(key)) typed += key;
  else if (key === "Enter" && typed) go(Number(typed) - 1);
  else if (key.toLowerCase() === "n") {
    withNotes = !withNotes;
    show();
  } else if (key.toLowerCase() === "o" || key === "Escape") showBook(book.hidden);
  else return;
  if (!/^\d$/.test(key)) {
    typed = "";
    event.preventDefault();
  }
});

document.querySelectorAll("[data-stap]").forEach((button) => {
  button.addEventListener("click", () => go(place + Number(button.dataset.stap)));
});
document.getElementById("overzicht").addEventListener("click", () => showBook(book.hidden));

const rows = [...document.querySelectorAll("#lijst tbody tr")];
const filter = document.getElementById("filter");
function narrow() {
  for (const row of rows) row.hidden = filter.value && !row.textContent.includes(filter.value);
  const shown = rows.filter((row) => !row.hidden).length;
  document.getElementById("aantal").textContent = `${shown} ${shown === 1 ? "voorbeeld" : "voorbeelden"}`;
}
filter.addEventListener("change", narrow);

const towns = JSON.parse(document.getElementById("gemeenten-lijst").textContent);
for (const name of Object.keys(towns)) {
  const option = document.createElement("option");
  option.value = name;
  document.getElementById("namen").append(option);
}
document.getElementById("zoek").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  const name = Object.keys(towns).find((one) => one.toLowerCase() === wanted);
  const lines = (towns[name] ?? []).map((text) => {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  });
  document.getElementById("gelijkenis").replaceChildren(...lines);
});

narrow();
show();
