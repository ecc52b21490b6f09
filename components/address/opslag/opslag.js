// Keeps a draft (an agenda, a deck) in this browser, and opens one that was saved as a file.
"use strict";

let name = "";
let mostBytes = 0;
let answered = null;
let meet;
const met = new Promise((resolve) => {
  meet = resolve;
});

function say(type, content) {
  window.parent.postMessage({ isStreamlitMessage: true, type, ...content }, "*");
}

function answer(content) {
  const value = JSON.stringify({ session: answered, ...content });
  say("streamlit:setComponentValue", { value, dataType: "json" });
}

// The draft that was set aside when another one came with a link.
function besides() {
  return `${name}-ander`;
}

function stored(place) {
  try {
    return window.localStorage.getItem(place) || "";
  } catch {
    return ""; // A browser may refuse storage; then the draft lives in the address or a file.
  }
}

function store(place, text) {
  try {
    if (text) window.localStorage.setItem(place, text);
    else window.localStorage.removeItem(place);
  } catch {
    // See stored().
  }
}

window.addEventListener("message", (event) => {
  if (event.source !== window.parent || event.data.type !== "streamlit:render") return;
  const { save, aside, session, label } = event.data.args;
  name = event.data.args.name;
  mostBytes = event.data.args.most_bytes;
  document.querySelector("#label").textContent = label;
  // A new session, also after the server came back, first hears what this browser holds.
  if (session !== answered) {
    answered = session;
    answer({ kept: stored(name), aside: stored(besides()) });
    meet();
  }
  if (save !== null) store(name, save);
  if (aside !== null) store(besides(), aside);
});

document.querySelector("input").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  await met; // A file may be picked before the page has said which session this is.
  const opened = file.size > mostBytes ? "x".repeat(mostBytes + 1) : await file.text();
  answer({ opened, stamp: Date.now() });
  event.target.value = "";
});

say("streamlit:componentReady", { apiVersion: 1 });
say("streamlit:setFrameHeight", { height: 56 });
