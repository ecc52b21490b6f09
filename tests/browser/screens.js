// What a visitor meets on one screen, in numbers; asked at one width at a time.

(() => {
  const box = (element) => element.getBoundingClientRect();
  const drawn = (element) => box(element).width > 40 && box(element).height > 40;
  const main = () => document.querySelector("[data-testid=stMain]");
  const all = (query, from = main()) => [...from.querySelectorAll(query)];
  const FIGURE = "[data-figuur], article, iframe, .js-plotly-plot, .dia";
  const CONTROL = 'button, input, select, textarea, a, summary, [role="combobox"]';
  // A link within a sentence has the height of its line.
  const inLine = (one) =>
    getComputedStyle(one).display === "inline" && one.parentElement.textContent.trim() !== one.textContent.trim();

  function texts() {
    const speaks = (one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
    return all("*").filter((one) => speaks(one) && one.checkVisibility() && box(one).width > 1);
  }

  // Each piece of text once, without what only a screen reader hears: that repeats what is drawn.
  function wordsOf(shown) {
    const pieces = shown.flatMap((one) => [...one.childNodes].filter((part) => part.nodeType === 3));
    return pieces.flatMap((part) => part.data.split(/\s+/)).filter(Boolean).length;
  }

  function first() {
    return Math.min(...all(FIGURE).filter(drawn).map((one) => box(one).top), 99999);
  }

  function measure() {
    const top = first();
    const spoken = texts();
    // What only a screen reader hears is one pixel wide.
    const seen = spoken.filter((one) => !one.closest(".alleen-voorlezen"));
    const own = all(CONTROL).filter((one) => box(one).width > 1 && one.checkVisibility() && !one.closest(".kop"));
    const feet = (figure) => all(".figuurvoet", figure).filter((foot) => foot.closest("[data-figuur]") === figure);
    return {
      header: box(document.querySelector(".kop")).height,
      claim: Math.max(...all("h1, .antwoord, .zin").slice(0, 1).map((one) => box(one).bottom)),
      first: top,
      controls: own.filter((one) => box(one).top < top).length,
      words: wordsOf(seen),
      screens: main().scrollHeight / innerHeight,
      sideways: main().scrollWidth - main().clientWidth,
      used: (Math.max(...seen.map((one) => box(one).right)) - Math.min(...seen.map((one) => box(one).left))) / innerWidth,
      feet: all("[data-figuur]").filter((one) => drawn(one) && feet(one).length !== 1).map((one) => one.dataset.figuur),
      thick: all(".figuurvoet").filter((one) => box(one).height > 40).map((one) => one.innerText.slice(0, 40)),
      small: seen.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 13).map((one) => one.textContent.slice(0, 30)),
      targets: own
        .filter((one) => one.matches("button, a, summary") && !inLine(one) && (box(one).height < 23.5 || box(one).width < 23.5))
        .map((one) => `${one.innerText.slice(0, 30)} ${Math.round(box(one).width)}x${Math.round(box(one).height)}`),
    };
  }

  // Until nothing sticks out sideways any more, or for as many frames as a slow map may need.
  async function fits() {
    for (let frame = 0; frame < 300 && main().scrollWidth > main().clientWidth; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
  }

  window.scherm = measure;
  window.schermPast = fits;
})();
