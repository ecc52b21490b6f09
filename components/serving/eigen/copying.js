// Copies the text beside a button, and says so.

import { say } from "./speaking.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-kopieer]");
  if (!button || button.dataset.kopieer) return;
  const word = button.firstChild;
  const before = word.data;
  button.dataset.kopieer = (await copied(button.parentElement.querySelector("pre"))) ? "ja" : "nee";
  word.data = button.dataset.kopieer === "ja" ? "Gekopieerd" : "Druk op Ctrl+C";
  say(word.data);
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
