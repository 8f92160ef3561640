/** On paper: A4 portrait, always light, nothing folded away or cut, and as few pages as can still be read. */
export const printStyle = `
@page {
  size: A4 portrait; margin: 13mm 12mm 14mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt system-ui, sans-serif; color: #4d5a6b; }
}
@media print {
  body { display: block; font-size: 8.5pt; line-height: 1.45; }
  :lang(ja) body, :lang(ja) { line-height: 1.5; }
  :lang(ja) :is(th, td, th *, td *) { line-height: 1.35; }
  :lang(ja) pre, :lang(ja) pre * { line-height: 1.3; }
  .skip, .search, .zoom { display: none; }
  header { padding: 0 0 3mm; border-bottom-width: .8mm; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin: 6mm 0 2mm; padding-bottom: 1mm; }
  h3 { font-size: 10.5pt; margin: 4.5mm 0 1.5mm; }
  h4 { font-size: 9.5pt; margin: 4mm 0 1.5mm; }
  h5, h6 { font-size: 8.5pt; margin: 4mm 0 1.5mm; }
  p, ul, ol { margin: 1.5mm 0; }
  li + li { margin-top: .4mm; }
  main { padding: 0; max-width: none; overflow-x: clip; }
  p, ul, ol, .code, :lang(ja) :is(p, ul, ol) { max-width: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h5, h6, caption, figcaption:first-child { break-after: avoid; break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .note, .warning, figure.code { break-inside: avoid; }
  :is(.note, .warning) { padding: 1.5mm 3mm; border-left-width: .8mm; }

  .side { position: static; display: block; height: auto; background: none; border: 0; }
  .contents { padding: 2mm 0 0; font-size: 8pt; overflow: visible; }
  .contents summary { padding: 0 0 1mm; }
  .contents details > ol { columns: 3; column-gap: 6mm; }
  .contents ol ol { display: none; }
  .contents li { break-inside: avoid; }
  .contents a { padding: .3mm 0; }
  .contents a[aria-current] { background: none; color: inherit; font-weight: inherit; }

  .scroll { overflow: visible; margin: 1.5mm 0 3.5mm; max-height: none; mask: none; }
  table { width: auto; max-width: 100%; min-width: 0; font-size: 7.3pt; line-height: 1.35; }
  :is(th, td), :is(th, td) * { overflow-wrap: anywhere; }
  caption { font-size: 8.5pt; padding: 0 0 1mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead, thead tr { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tbody tr:last-child { break-before: avoid; }
  th, td { padding: .7mm 1.4mm; }
  .middle { min-width: 14mm; }
  .wide { min-width: 25mm; }
  .widest { min-width: 31mm; }
  .tight tbody .short { white-space: normal; }
  .tight tbody .short code { white-space: pre-wrap; }
  .tight :is(.middle, .wide, .widest) { min-width: 0; }
  .many { font-size: 6.7pt; }
  .many :is(th, td) { padding-inline: 1mm; }
  .blank { min-width: 34mm; height: 9mm; }
  .verdict { border-width: .2mm; padding: 0 .5em; }
  thead th, tbody th, .verdict, .note, .warning, .code, .canvas { print-color-adjust: exact; -webkit-print-color-adjust: exact; }

  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .code { margin: 1.5mm 0; }
  .code :is(summary, figcaption) { padding: .8mm 2mm; font-size: 8pt; }
  .count { display: none; }
  pre { font-size: 7pt; line-height: 1.35; padding: 1mm 2mm; }

  .picture { break-inside: avoid; margin: 2mm 0 3mm; }
  .canvas { margin: 0; padding: 0; border: 0; }
  .canvas svg { max-width: 100%; max-height: 110mm; width: auto; }
  .tall .canvas svg { max-height: 225mm; }
  figcaption { margin-top: 1mm; font-size: 7.5pt; }
  section > p { break-inside: avoid; margin: 1mm 0; }
  section > p:has(+ .picture, + .beside) { break-after: avoid; }
  .beside { display: grid; grid-template-columns: 37% minmax(0, 1fr); gap: 2mm; align-items: start; }
  .beside .picture { margin: 0; }
  .beside .scroll { margin-top: 0; }
  .beside table { font-size: 6.7pt; width: 100%; }
  .beside :is(.middle, .wide, .widest) { min-width: 14mm; }
  .beside :is(th, td) { padding: .5mm 1mm; }

  .listing { break-before: page; font-size: 7.5pt; columns: 2; column-gap: 5mm; }
  .listing > :is(h2, p) { column-span: all; }
  .listing > section { break-inside: auto; }
  .listing h3 { font-size: 7.5pt; margin: 2.5mm 0 .5mm; }
  .listing .code, .listing figure.code { break-inside: auto; margin: 0; }
  .listing summary { display: none; }
  .listing pre { font-size: 5.6pt; line-height: 1.3; padding: .6mm 1.5mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .here { outline: none; }
}
`;
