/** On paper: A4 landscape, as wide tables and pictures need it, always light, nothing folded away or cut. */
export const printStyle = `
@page {
  size: A4 landscape; margin: 13mm 14mm 15mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #4d5a6b; }
}
@media print {
  body { display: block; font-size: 9.5pt; line-height: 1.5; }
  .skip, .side, .zoom { display: none; }
  header { padding: 0 0 5mm; }
  h1 { font-size: 22pt; }
  h2 { font-size: 16pt; margin-top: 6mm; }
  h3 { font-size: 12.5pt; }
  h4 { font-size: 11pt; }
  h5, h6 { font-size: 10pt; }
  main { padding: 0; max-width: none; }
  p, ul, ol, .code, :lang(ja) :is(p, ul, ol) { max-width: none; }
  a { color: inherit; text-decoration: none; }
  section + .large { break-before: page; }
  h2, h3, h4, h5, h6, caption, figcaption:first-child { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .note, .warning, figure.code { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { width: auto; max-width: 100%; min-width: 0; font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead, thead tr { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { padding: 1mm 1.8mm; }
  .middle { min-width: 17mm; }
  .wide { min-width: 28mm; }
  .widest { min-width: 46mm; }
  .blank { min-width: 30mm; height: 9mm; }
  thead th, tbody th, .verdict, .note, .warning, .code, .canvas { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  pre { font-size: 8pt; }
  .picture { break-inside: avoid; margin: 4mm 0; }
  .canvas { padding: 0; border: 0; }
  .canvas svg { max-width: 100%; max-height: 138mm; }
  .here { outline: none; }
}
`;
