/** Of the script below, as its test says. It never changes from page to page. */
export const scriptHash = "sha256-5C+67q54B2wixyczm+Hyqx9oDOin7lwjVJo9yK8FhFs=";

/** The search, and what a screen cannot do by style alone. All else of the page works without it. */
export const script = String.raw`
"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const items = all("main [data-find]").map((element) => ({ element, text: fold(element.textContent) }));
  const holders = all("main section, main .rows, main .items");
  const entries = all(".contents a").map((link) => ({
    line: link.parentElement,
    link,
    section: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  let hits = [];
  let at = -1;

  const isHeading = ({ element }) => /^H\d$/.test(element.tagName);
  const say = (name, count, total) => {
    status.textContent = (status.dataset[name] || "").replace("%%", total).replace("%", count);
  };

  const leave = () => {
    for (const one of all(".here")) one.classList.remove("here");
  };

  const mark = (terms) => {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("found");
    if (terms.length === 0) return;
    const found = new Highlight();
    for (const { element } of hits) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() && found.size < 5000) {
        const node = texts.currentNode;
        const text = node.data.toLowerCase();
        if (text.length !== node.data.length) continue;
        for (const term of terms) {
          for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + term.length)) {
            const range = new Range();
            range.setStart(node, from);
            range.setEnd(node, from + term.length);
            found.add(range);
          }
        }
      }
    }
    CSS.highlights.set("found", found);
  };

  const search = () => {
    const terms = fold(input.value).split(" ").filter((term) => term !== "");
    leave();
    at = -1;
    hits = terms.length === 0 ? [] : items.filter(({ text }) => terms.every((term) => text.includes(term)));
    const whole = new Set(hits.filter(isHeading).map(({ element }) => element.parentElement));
    const within = (element) => {
      for (let up = element; up; up = up.parentElement) if (whole.has(up)) return true;
      return false;
    };
    const found = new Set(hits);
    const shown = items.filter((item) => terms.length === 0 || found.has(item) || (whole.size > 0 && within(item.element)));
    const kept = new Set();
    for (const { element } of shown) for (let up = element; up && !kept.has(up); up = up.parentElement) kept.add(up);
    for (const item of items) item.element.classList.toggle("out", !kept.has(isHeading(item) ? item.element.parentElement : item.element));
    for (const holder of holders) holder.classList.toggle("out", !kept.has(holder));
    for (const { line, section } of entries) line.classList.toggle("out", !kept.has(section));
    mark(terms);
    if (terms.length === 0) status.textContent = "";
    else say(hits.length === 0 ? "none" : hits.length === 1 ? "one" : "many", hits.length, "");
  };

  const go = (step) => {
    if (hits.length === 0) return;
    at = at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
    const { element } = hits[at];
    leave();
    const folded = element.closest("details");
    if (folded) folded.open = true;
    element.classList.add("here");
    element.scrollIntoView({ block: "center" });
    say("at", at + 1, hits.length);
  };

  const clear = () => {
    input.value = "";
    search();
  };

  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      event.preventDefault();
      clearTimeout(waiting);
      const target = at < 0 ? undefined : hits[at].element;
      clear();
      if (!target) return;
      target.tabIndex = -1;
      target.classList.add("here");
      target.focus();
      target.scrollIntoView({ block: "center" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      clearTimeout(waiting);
      if (at < 0) search();
      go(event.shiftKey ? -1 : 1);
    }
  });
  // A link may lead to what the search has taken away.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && target.closest(".out")) clear();
  });
  box.hidden = false;

  // Fades the edge behind which there is more.
  const hint = (one) => {
    one.classList.toggle("more-right", one.scrollLeft + one.clientWidth < one.scrollWidth - 1);
    one.classList.toggle("more-down", one.scrollTop + one.clientHeight < one.scrollHeight - 1);
  };
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) hint(target.closest(".scroll"));
  });
  for (const one of all(".scroll")) {
    one.addEventListener("scroll", () => hint(one), { passive: true });
    sizes.observe(one);
    sizes.observe(one.firstElementChild);
  }

  const contents = document.querySelector(".contents details");
  if (matchMedia("(max-width: 60rem)").matches) contents.open = false;
  // On paper nothing is folded away.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("main details:not([open])");
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });

  // Says in the table of contents where the reader is.
  const seen = new Set();
  const watch = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) isIntersecting ? seen.add(target) : seen.delete(target);
    const here = entries.findLast(({ section }) => seen.has(section));
    for (const { link } of entries) link.removeAttribute("aria-current");
    if (here) here.link.setAttribute("aria-current", "location");
  }, { rootMargin: "-10% 0px -80% 0px" });
  for (const { section } of entries) watch.observe(section);
})();
`;
