// The only script of our own, in parts by subject; here stands what happens when the page changes.

import { keepBasket } from "./basket.js";
import "./connection.js";
import "./copying.js";
import "./dutch.js";
import { nameParts } from "./naming.js";
import "./pictures.js";
import { chosenOnSlide } from "./presenting.js";
import "./printing.js";
import { tell } from "./speaking.js";
import { unfold } from "./tables.js";
import { linkTerms } from "./terms.js";

let settling;

function follow() {
  nameParts();
  unfold();
  keepBasket(false);
  clearTimeout(settling);
  // The last parts of a page are drawn just after its script has run.
  settling = setTimeout(() => {
    const app = document.querySelector('[data-testid="stApp"]');
    // What is still being fetched would sound like something new when it arrives.
    const whole = document.querySelector("h1") && !document.querySelector('[data-testid="stSkeleton"]');
    if (app?.dataset.testScriptState !== "notRunning" || !whole) return;
    tell();
    keepBasket(true);
    linkTerms();
    if (document.querySelector(".dia")) chosenOnSlide();
  }, 400);
}

new MutationObserver(follow).observe(document.querySelector("#root"), {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-test-script-state"],
});
// What Streamlit had drawn before this script arrived changes no more.
follow();
