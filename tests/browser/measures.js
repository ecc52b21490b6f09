// What can be measured on a page, for the tests: each function gives a list of what is wrong.
(() => {
  const shown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const name = (element) => {
    const test = element.closest("[data-testid]")?.dataset.testid || "";
    const text = (element.getAttribute("aria-label") || element.textContent || "").trim();
    return `${element.tagName.toLowerCase()}.${test} '${text.slice(0, 60)}'`;
  };
  // Hidden by being cut to nothing, until it gets the focus.
  const isForReadersOnly = (element) => {
    if (element.closest(".alleen-voorlezen, [data-live-announcer], [data-testid=stSkipToContent]")) return true;
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)") return true;
    }
    return false;
  };
  const cuts = (style, axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
  const scrolls = (style, axis) => ["auto", "scroll"].includes(style[`overflow${axis}`]);

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isText = walker.currentNode.data.trim() && !["STYLE", "SCRIPT"].includes(parent.tagName);
      if (isText && shown(parent) && !isForReadersOnly(parent)) found.push(walker.currentNode);
    }
    return found;
  }

  // Is a piece of text cut off by an element around it, or outside the window without a scrollbar?
  function cutOff(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return false;
    let freeX = false;
    let freeY = true;
    for (let one = node.parentElement; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      const frame = one.getBoundingClientRect();
      if (scrolls(style, "X")) freeX = true;
      if (one.tagName === "svg" || one.closest("svg")) continue;
      if (!freeX && cuts(style, "X") && (box.right > frame.right + 2 || box.left < frame.left - 2)) return true;
      const isPage = ["HTML", "BODY"].includes(one.tagName) || /stApp|stMain|root/.test(one.className + one.id);
      if (scrolls(style, "Y")) freeY = false;
      if (freeY && !isPage && cuts(style, "Y") && (box.bottom > frame.bottom + 3 || box.top < frame.top - 3)) return true;
      if (style.position === "fixed") return false;
    }
    return !freeX && (box.right > innerWidth + 1 || box.left < -1);
  }

  const context = document.createElement("canvas").getContext("2d");
  function hintCutOff(field) {
    const style = getComputedStyle(field);
    context.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const text = field.value || field.placeholder;
    const spaced = text.length * (parseFloat(style.letterSpacing) || 0);
    return context.measureText(text).width + spaced > room + 1;
  }

  const isKnown = (element, known) => known.some((selector) => element.closest(selector));

  function lost(known) {
    const texts = textNodes(document.body)
      .filter((node) => !isKnown(node.parentElement, known))
      .filter(cutOff);
    const fields = [...document.querySelectorAll('input:not([type="checkbox"], [type="radio"], [type="file"])')];
    const hints = fields.filter(
      (field) => shown(field) && field.clientWidth > 0 && !isKnown(field, known) && hintCutOff(field),
    );
    return [
      ...texts.map((node) => `text: ${name(node.parentElement)}`),
      ...hints.map((field) => `field: ${name(field)} '${(field.value || field.placeholder).slice(0, 60)}'`),
    ];
  }

  function tooWide() {
    const main = document.querySelector("[data-testid=stMain]") || document.documentElement;
    const wide = main.scrollWidth - main.clientWidth;
    return wide > 0 ? [`${wide} px`] : [];
  }

  const TARGETS =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="radio"], ' +
    '[role="option"], [role="checkbox"], [role="switch"], path.leaflet-interactive';

  // WCAG 2.5.8: at least 24 by 24, or far enough from others, or inside a line of text. A field that
  // is drawn by its label has the size of that label.
  function targetBox(element) {
    const label = element.matches('[type="checkbox"], [type="radio"], [type="file"]') && element.closest("label");
    return (label || element).getBoundingClientRect();
  }

  function inLine(element) {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    const block = element.closest("p, li, td, th, dd, small, h1, h2, h3, h4, .verwant");
    return Boolean(block && block.textContent.trim().length > element.textContent.trim().length);
  }

  function smallTargets(known) {
    const every = [...document.querySelectorAll(TARGETS)].filter(
      (one) => shown(one) && !one.disabled && !isForReadersOnly(one) && targetBox(one).width > 0,
    );
    const boxes = every.map(targetBox);
    const small = every.map((_one, at) => boxes[at].width < 23.5 || boxes[at].height < 23.5);
    return every.filter((one, at) => small[at] && !isKnown(one, known) && !inLine(one) && crowded(at, boxes, small)).map((one) => {
      const box = targetBox(one);
      return `${name(one)} ${Math.round(box.width)}x${Math.round(box.height)}`;
    });
  }

  function crowded(at, boxes, small) {
    const x = boxes[at].x + boxes[at].width / 2;
    const y = boxes[at].y + boxes[at].height / 2;
    return boxes.some((box, other) => {
      if (other === at) return false;
      const [nearX, nearY] = small[other]
        ? [box.x + box.width / 2, box.y + box.height / 2]
        : [Math.max(box.left, Math.min(x, box.right)), Math.max(box.top, Math.min(y, box.bottom))];
      return Math.hypot(x - nearX, y - nearY) < (small[other] ? 24 : 12);
    });
  }

  function headings() {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown);
    const wrong = levels.filter((one) => one.tagName === "H1").length === 1 ? [] : ["not one h1"];
    levels.reduce((before, one) => {
      const level = Number(one.tagName[1]);
      if (level > before + 1) wrong.push(`h${before} -> ${name(one)}`);
      return level;
    }, 0);
    return wrong;
  }

  function tables() {
    return [...document.querySelectorAll("table")]
      .filter((one) => shown(one) && one.closest("details")?.open !== false)
      .filter((one) => {
        const heads = [...one.querySelectorAll("th")];
        const named = one.caption || one.getAttribute("aria-label") || one.closest("[aria-label]");
        return !heads.length || heads.some((head) => !head.scope) || !named;
      })
      .map(name);
  }

  // All that is read or heard: texts, names, hints, titles and alternatives.
  function words() {
    // What is in code is for a machine.
    const texts = textNodes(document.body)
      .filter((node) => !node.parentElement.closest("code"))
      // A letter font that draws an icon, which a screen reader skips.
      .filter((node) => !node.parentElement.closest('[data-testid="stIconMaterial"][aria-hidden="true"]'))
      .map((node) => node.data.trim());
    for (const one of document.querySelectorAll(".alleen-voorlezen, [data-live-announcer]")) texts.push(one.textContent);
    for (const attribute of ["aria-label", "aria-roledescription", "title", "placeholder", "alt"]) {
      for (const one of document.querySelectorAll(`[${attribute}]`)) {
        if (shown(one)) texts.push(one.getAttribute(attribute));
      }
    }
    return texts.filter(Boolean);
  }

  // Where the Tab key has come: what that says, and why it could not be seen there.
  function stop() {
    const now = document.activeElement;
    if (now === document.body) return { says: "", wrong: [] };
    const names = ["A", "BUTTON", "INPUT", "SUMMARY", "TEXTAREA"].includes(now.tagName);
    const text = (now.innerText || "").replace(/\s+/g, " ");
    const says = names ? `${text}|${now.getAttribute("aria-label") || ""}` : "";
    return { says, wrong: outOfSight(now) };
  }

  function outOfSight(now) {
    const box = (now.closest("label") || now).getBoundingClientRect();
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (bottom - top < 1) return [`${name(now)}: out of sight`];
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
    const above = document.elementFromPoint(x, (top + bottom) / 2);
    const field = now.closest("label, [role=group], .react-aria-ComboBox") || now;
    const own = above && (field.contains(above) || above.contains(now));
    return own ? [] : [`${name(now)}: under ${above ? name(above) : "nothing"}`];
  }

  const drawn = (element) =>
    [element, element.parentElement, element.parentElement?.parentElement]
      .concat([...(element.parentElement?.children || [])])
      .concat([element.closest("label, .react-aria-ComboBox, [data-testid=stTextInputRootElement]")])
      .filter(Boolean)
      .map((one) => {
        const style = getComputedStyle(one);
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = style;
        return [outlineStyle === "none" ? "" : outlineWidth, boxShadow, borderColor, backgroundColor].join();
      })
      .join(";");

  // Does the element that has the focus look the same without it?
  async function unseen() {
    const now = document.activeElement;
    if (now === document.body || now.tagName === "IFRAME") return [];
    const settled = () => new Promise((done) => setTimeout(done, 220));
    await settled();
    const withFocus = drawn(now);
    now.blur();
    await settled();
    const without = drawn(now);
    now.focus({ focusVisible: true });
    return withFocus === without ? [name(now)] : [];
  }

  window.maten = { lost, tooWide, smallTargets, headings, tables, words, stop, unseen };
})();
