// Links the first place on a page where a word of the trade stands to what it means.

const ADDRESS = "/data/uitleg.json";
const PAGE = "/bronnen?zicht=begrippen&begrip=";
// What is a link, a choice, a heading, a label or a picture already says something else.
const LEFT_OUT = "a, button, summary, label, h1, h2, h3, h4, th, nav, header, footer, svg, code, pre, style, dt, .begrippen, .alleen-voorlezen, .dia, [aria-hidden=true]";
const LETTER = /[\p{L}\p{N}]/u;
let terms = null;

export async function linkTerms() {
  terms ??= fetch(ADDRESS).then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
  const known = await terms;
  for (const area of document.querySelectorAll('[data-testid="stMain"]')) {
    // What stands in the page about the words themselves needs no link.
    if (area.querySelector(".begrippen")) continue;
    for (const term of known) linkFirst(area, term);
  }
}

function linkFirst(area, { uitleg_id: id, woord, ook }) {
  const there = [...area.querySelectorAll("a.begriplink")].find((link) => link.dataset.begrip === id);
  if (there) return;
  const forms = [woord, ...ook].sort((one, other) => other.length - one.length);
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const found = placeOf(text.data, forms);
    if (found && mayLink(text.parentElement)) return put(text, found, id, woord);
  }
}

// Only what we wrote as HTML: what React draws itself it would draw over.
function mayLink(element) {
  return element?.closest('[data-testid="stHtml"]') && !element.closest(LEFT_OUT) && element.checkVisibility();
}

function placeOf(text, forms) {
  const small = text.toLowerCase();
  let first = null;
  for (const form of forms) {
    const start = wordAt(text, small, form.toLowerCase());
    if (start >= 0 && (!first || start < first.start)) first = { start, end: start + form.length };
  }
  return first;
}

function wordAt(text, small, form) {
  for (let at = small.indexOf(form); at >= 0; at = small.indexOf(form, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + form.length] ?? " "];
    if (![before, after].some((letter) => LETTER.test(letter) || letter === "-")) return at;
  }
  return -1;
}

function put(text, { start, end }, id, word) {
  const rest = text.splitText(start);
  rest.splitText(end - start);
  const link = document.createElement("a");
  link.className = "begriplink";
  link.href = `${PAGE}${encodeURIComponent(id)}#begrip-${encodeURIComponent(id)}`;
  link.dataset.begrip = id;
  link.title = `Wat betekent ${word}?`;
  rest.replaceWith(link);
  link.append(rest);
}
