// Gives Streamlit's own English words in Dutch, as they appear.

// Streamlit has no setting for these words (github.com/streamlit/streamlit/issues/1353).
const WORDS = new Map([
  ["Skip to main content", "Naar de inhoud"],
  ["Open", "Open de lijst"],
  ["Clear all", "Wis alles"],
  ["Clear value", "Wis de keuze"],
  ["Selected values", "Gekozen"],
  ["No results", "Niets gevonden"],
  ["Dismiss", "Sluiten"],
  ["Negeren", "Sluiten"],
  ["Close", "Sluiten"],
  ["Fullscreen", "Volledig scherm"],
  ["Close fullscreen", "Sluit volledig scherm"],
  ["Reset view", "Herstel het beeld"],
]);
const PHRASES = [
  [/^Remove (.+)$/s, "Verwijder $1"],
  [/^Help for (.+)$/s, "Uitleg bij $1"],
  [/^(\d+) (?:options?|opties?) (?:available|beschikbaar)\.$/, "$1 in de lijst."],
  [/^(.+), (?:selected|geselecteerd)$/s, "$1, gekozen"],
  [/^You can only select up to (\d+) .*$/, "U kunt er hoogstens $1 kiezen. Haal er eerst een weg."],
];
const SPOKEN = ["aria-label", "title"];

function inDutch(text) {
  const known = WORDS.get(text);
  if (known) return known;
  const phrase = PHRASES.find(([pattern]) => pattern.test(text));
  return phrase ? text.replace(...phrase) : text;
}

function translate(element) {
  for (const name of SPOKEN) {
    const text = element.getAttribute(name);
    if (text && inDutch(text) !== text) element.setAttribute(name, inDutch(text));
  }
}

function translateText(node) {
  // What is typed or comes from our own pages is already Dutch; only whole built-in texts fit.
  const text = inDutch(node.data);
  if (text !== node.data) node.data = text;
}

function translateBelow(node) {
  if (node.nodeType === Node.TEXT_NODE) translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const element of [node, ...node.querySelectorAll("[aria-label], [title]")]) translate(element);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") translate(change.target);
    else if (change.type === "characterData") translateText(change.target);
    else change.addedNodes.forEach(translateBelow);
  }
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: SPOKEN,
});
// On a fast machine Streamlit has drawn a part of the page before this script arrives.
translateBelow(document.documentElement);
