// Keeps a draft (an agenda, a deck) in this browser, and opens one that was saved as a file.
"use strict";

const MOST_BYTES = 200000;
let name = "";
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

function stored() {
  try {
    return window.localStorage.getItem(name) || "";
  } catch {
    return ""; // A browser may refuse storage; then the draft lives in the address or a file.
  }
}

function store(text) {
  try {
    if (text) window.localStorage.setItem(name, text);
    else window.localStorage.removeItem(name);
  } catch {
    // See stored().
  }
}

window.addEventListener("message", (event) => {
  if (event.source !== window.parent || event.data.type !== "streamlit:render") return;
  const { save, session, label } = event.data.args;
  name = event.data.args.name;
  document.querySelector("#label").textContent = label;
  // A new session, also after the server came back, first hears what this browser holds.
  if (session !== answered) {
    answered = session;
    answer({ kept: stored() });
    meet();
  }
  if (save !== null) store(save);
});

document.querySelector("input").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  const opened = file.size > MOST_BYTES ? "x".repeat(MOST_BYTES + 1) : await file.text();
  await met; // A file may be picked before the page has said which session this is.
  answer({ opened, stamp: Date.now() });
  event.target.value = "";
});

say("streamlit:componentReady", { apiVersion: 1 });
say("streamlit:setFrameHeight", { height: 56 });
