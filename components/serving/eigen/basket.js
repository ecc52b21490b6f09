// Keeps what a visitor takes along in this browser, as drafts are kept; the address says what it is.

import { visit } from "./presenting.js";

const KEPT = "mbo-meegenomen";
// What this browser held when a link came with something else.
const BEFORE = `${KEPT}-ander`;
const met = new Set();

function read(place) {
  try {
    return new URLSearchParams(window.localStorage.getItem(place) ?? "");
  } catch {
    return new URLSearchParams(); // A browser may refuse storage; then it lives in the address.
  }
}

function write(place, basket) {
  try {
    if (basket.size) window.localStorage.setItem(place, basket);
    else window.localStorage.removeItem(place);
  } catch {
    // See read().
  }
}

function put(basket, name, text) {
  if (text) basket.set(name, text);
  else basket.delete(name);
}

// A choice is kept at once: who goes on quickly loses nothing. What was kept comes back when the page
// is whole, for only then does Streamlit follow a new address.
export function keepBasket(isWhole) {
  const marker = document.querySelector("[data-mandje]");
  const url = new URL(window.location.href);
  // The address changes first: until the new page is drawn, the old one still says which names it has.
  if (!marker || url.pathname.split("/").pop() !== marker.dataset.van) return;
  const [kept, before] = [read(KEPT), read(BEFORE)];
  let back = false;
  for (const name of marker.dataset.mandje.split(",")) {
    const [here, mine] = [url.searchParams.get(name) ?? "", kept.get(name) ?? ""];
    const isFirst = !met.has(name);
    const isLost = isFirst && mine && !here;
    if (isLost && !isWhole) continue;
    met.add(name);
    if (isLost) {
      url.searchParams.set(name, mine);
      back = true;
      continue;
    }
    if (isFirst && mine && here !== mine) before.set(name, mine);
    else if (before.get(name) === here) before.delete(name);
    put(kept, name, here);
  }
  write(KEPT, kept);
  write(BEFORE, before);
  if (back) visit(url);
  else offer(before, url);
}

function offer(before, url) {
  const link = document.querySelector("[data-vorige]");
  if (!link) return;
  link.hidden = !before.size;
  for (const [name, text] of before) url.searchParams.set(name, text);
  link.href = url;
}
