// A table that was unfolded stays so when a choice draws it anew.

const unfolded = new Set();
const tables = () => [...document.querySelectorAll("details.uitklap")];
const placeOf = (table) => `${window.location.pathname} ${tables().indexOf(table)}`;

document.addEventListener("toggle", ({ target }) => {
  if (!target.matches?.("details.uitklap") || !target.isConnected) return;
  if (target.open) unfolded.add(placeOf(target));
  else unfolded.delete(placeOf(target));
}, true);

export function unfold() {
  for (const table of tables()) if (unfolded.has(placeOf(table))) table.open = true;
}
