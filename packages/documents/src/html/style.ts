import { printStyle } from "./print-style.ts";

/** Of the style below, as its test says. It never changes from page to page. */
export const styleHash = "sha256-Z+C4vtjyZ3aJqhwHJG7X+VCQ1pwtLHy8TbtMBLU0Y0o=";

const screenStyle = `
:root {
  color-scheme: light;
  --paper: #ffffff; --ink: #1b2430; --soft: #4d5a6b; --line: #d5dbe3; --tint: #f4f6f9; --head: #e9eef5;
  --accent: #0b5394; --accent-soft: #e4eef8; --side: #f7f9fb; --found: #ffe58a; --found-ink: #1b2430;
  --good: #14652f; --good-tint: #e3f4e8; --bad: #a61b1b; --bad-tint: #fdeaea; --open: #7a4b00; --open-tint: #fdf1d8;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, "Hiragino Sans",
    "Hiragino Kaku Gothic ProN", "Yu Gothic Medium", "Yu Gothic", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", "BIZ UDGothic", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #10161f; --ink: #e3e9f1; --soft: #a3b0c0; --line: #303b4a; --tint: #18212d; --head: #1e2a39;
    --accent: #85bdf5; --accent-soft: #1a2c42; --side: #141c27; --found: #6b5310; --found-ink: #fff6d8;
    --good: #8bdba4; --good-tint: #14321f; --bad: #ff9c97; --bad-tint: #401a1c; --open: #f2c46d; --open-tint: #3b2b0c;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans);
  overflow-wrap: anywhere; line-break: strict; text-autospace: normal;
}
:lang(ja) body, :lang(ja) { line-height: 1.75; }
:lang(ja) {
  --sans: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic Medium", "Yu Gothic", Meiryo, "Noto Sans JP",
    "Noto Sans CJK JP", "IPAexGothic", system-ui, sans-serif;
}
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .18rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
main:focus, h2:focus, h3:focus, h4:focus, h5:focus, h6:focus { outline: none; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: .5rem; top: -4rem; z-index: 3; padding: .5rem 1rem; background: var(--paper); border: 1px solid var(--accent); }
.skip:focus { top: .5rem; }

body { display: grid; grid-template-columns: minmax(14rem, 17rem) minmax(0, 1fr); grid-template-rows: auto 1fr; }
header { grid-column: 1 / -1; padding: 1.8rem 2rem 1.4rem; border-bottom: .25rem solid var(--accent); }
h1 { margin: 0; font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.2rem); line-height: 1.3; letter-spacing: -.01em; text-wrap: balance; }
.side { position: sticky; top: 0; align-self: start; height: 100vh; display: flex; flex-direction: column; background: var(--side); border-right: 1px solid var(--line); }
main { padding: .5rem 2rem 6rem; min-width: 0; max-width: 92rem; }

.search { padding: 1.2rem 1.2rem .8rem; border-bottom: 1px solid var(--line); font-size: .85rem; }
.search[hidden] { display: none; }
.search label { display: block; font-weight: 600; margin-bottom: .3rem; }
.search input {
  width: 100%; padding: .45rem .7rem; font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--soft); border-radius: .4rem;
}
.search .hint { display: block; margin-top: .4rem; font-size: .75rem; line-height: 1.5; color: var(--soft); }
.search [role=status] { display: block; min-height: 1.6em; font-weight: 600; color: var(--accent); }

.contents { overflow-y: auto; padding: .8rem 1.2rem 3rem; font-size: .875rem; line-height: 1.45; }
.contents summary { font-weight: 600; cursor: pointer; padding: .3rem 0; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents ol ol { margin-left: .55rem; padding-left: .65rem; border-left: 1px solid var(--line); }
.contents a { display: flex; gap: .55rem; padding: .28rem .4rem; border-radius: .3rem; color: inherit; text-decoration: none; }
.contents a:hover { background: var(--accent-soft); }
.contents a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.at { flex: none; color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; white-space: nowrap; }
.contents [aria-current] .at { color: inherit; }

h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2.2em 0 .7em; text-wrap: balance; }
:lang(ja) :is(h1, h2, h3, h4, h5, h6) { word-break: auto-phrase; }
h2 { font-size: 1.6rem; margin-top: 1.8em; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.06rem; }
h5, h6 { font-size: 1rem; color: var(--soft); }
:is(h2, h3, h4, h5, h6) .at { margin-right: .35em; }
p, ul, ol { margin: .8em 0; max-width: 52rem; }
:lang(ja) :is(p, ul, ol) { max-width: 48rem; }
li + li { margin-top: .3em; }
code { font-family: var(--mono); font-size: .88em; white-space: pre-wrap; overflow-wrap: anywhere; }
main :is(p, li) code { padding: .1em .32em; background: var(--tint); border-radius: .25em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
:is(.note, .warning) { padding: .7rem 1rem; border-left: .25rem solid var(--accent); background: var(--accent-soft); border-radius: 0 .3rem .3rem 0; }
.warning { border-color: var(--open); background: var(--open-tint); }
:is(.note, .warning) strong { margin-right: .7em; color: var(--accent); }
.warning strong { color: var(--open); }
:is(.note, .warning) code { background: none; padding: 0; }

.scroll { overflow-x: auto; margin: 1rem 0 1.6rem; --right: #000; --down: #000; }
.more-right { --right: transparent; }
.more-down { --down: transparent; }
@media screen {
  :is(.more-right, .more-down) {
    mask: linear-gradient(to left, var(--right), #000 4rem), linear-gradient(to top, var(--down), #000 4rem);
    mask-composite: intersect;
  }
}
table { border-collapse: collapse; font-size: .8125rem; line-height: 1.5; min-width: min(100%, 24rem); }
caption { text-align: left; font-weight: 600; font-size: .95rem; padding: 0 0 .5rem; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border: 1px solid var(--line); }
thead th { background: var(--head); font-weight: 600; vertical-align: bottom; overflow-wrap: break-word; }
:lang(ja) thead th { word-break: auto-phrase; }
tbody th { font-weight: 500; background: var(--tint); }
tbody tr:hover > td { background: var(--tint); }
tbody .short { white-space: nowrap; }
tbody .short code { white-space: pre; }
.middle { min-width: 6.5rem; }
.wide { min-width: 9rem; }
.widest { min-width: 11.5rem; }
.blank { min-width: 9rem; height: 2.6rem; }
.many { font-size: .75rem; }
.many :is(th, td) { padding-inline: .4rem; }
.many :is(.middle, .wide) { min-width: 5rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }

.verdict { display: inline-flex; gap: .4em; align-items: baseline; padding: .02em .6em; border: 1px solid currentColor; border-radius: 1em; font-weight: 600; font-size: .92em; }
.allowed { color: var(--good); background: var(--good-tint); }
.denied { color: var(--bad); background: var(--bad-tint); }
.unknown { color: var(--open); background: var(--open-tint); border-style: dashed; }

.code { margin: 1rem 0; border: 1px solid var(--line); border-radius: .4rem; background: var(--tint); max-width: 72rem; }
.code :is(summary, figcaption) { padding: .5rem .9rem; font-size: .9rem; font-weight: 600; }
.code summary { cursor: pointer; }
.code summary:hover { background: var(--accent-soft); }
.count { margin-left: .5em; font-weight: 400; color: var(--soft); }
pre { margin: 0; padding: .8rem .9rem; font: .82rem/1.55 var(--mono); white-space: pre-wrap; border-top: 1px solid var(--line); }
pre:first-child { border-top: 0; }
pre code { font: inherit; }

.picture { position: relative; margin: 1.4rem 0 2rem; }
.canvas { margin: 0; padding: .8rem; max-height: 80vh; overflow: auto; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
.canvas svg { display: block; max-width: 100%; height: auto; margin: auto; }
.zoom { display: inline-flex; gap: .4em; align-items: center; margin-bottom: .4rem; font-size: .85rem; cursor: pointer; }
.zoom input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent); }
.zoom:has(:checked) + .canvas { max-height: none; }
.zoom:has(:checked) + .canvas svg { max-width: none; }
figcaption { margin-top: .5rem; font-size: .875rem; }

::highlight(found) { background-color: var(--found); color: var(--found-ink); }
.here { outline: .18rem solid var(--accent); outline-offset: -.05rem; }
@media screen { .out { display: none; } }

@media screen and (max-width: 60rem) {
  body { display: block; }
  header { padding: 1.4rem 1rem 1rem; }
  .side { display: contents; }
  .search { position: sticky; top: 0; z-index: 2; padding: .6rem 1rem .3rem; background: var(--side); display: flex; flex-wrap: wrap; gap: 0 .7rem; align-items: center; }
  .search label { margin: 0; }
  .search input { flex: 1 1 8rem; width: auto; }
  .search .hint { display: none; }
  .search [role=status] { flex: 1 0 100%; min-height: 0; }
  .contents { padding: .6rem 1rem; background: var(--side); border-bottom: 1px solid var(--line); }
  .contents a { padding-block: .4rem; }
  main { padding: 0 1rem 4rem; }
  html { scroll-padding-top: 4.5rem; }
  th, td { padding: .4rem .55rem; }
}
`;

export const style: string = `${screenStyle}${printStyle}`;
