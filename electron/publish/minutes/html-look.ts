/** How the page looks on the screen and on paper. Nothing in it is filled in. */
export const minutesCss = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.5 "Atkinson Hyperlegible Next", Arial, Helvetica, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.375rem; line-height: 1.3; text-align: center; margin: 0 0 1.5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
h3, .minute h2 { font-size: 1.0625rem; margin: 1.5rem 0 0.375rem; }
h4, .minute h3 { font-size: 1.0625rem; font-weight: 600; margin: 1rem 0 0.25rem; }
p { margin: 0 0 0.625rem; overflow-wrap: break-word; }
ul, ol { margin: 0 0 0.625rem; padding-left: 2.25rem; }
li { margin: 0 0 0.25rem; }
.authority { text-align: center; font-weight: 700; margin: 0; }
.marking { text-align: center; font-weight: 700; letter-spacing: 0.08em; border: 2px solid; padding: 0.25rem; }
dl { margin: 0; }
.attendance > div, .areas > div { display: grid; grid-template-columns: 13rem 1fr; column-gap: 1rem; margin: 0 0 0.375rem; }
.areas > div { grid-template-columns: 10rem 1fr; }
dt { font-weight: 700; grid-column: 1; }
dd { margin: 0; grid-column: 2; }
.procedure { font-style: italic; }
.vote, .label, .resolution, .clauses { font-weight: 700; }
.clauses { list-style: none; padding-left: 2.25rem; }
.clauses li { display: grid; grid-template-columns: 2.5rem 1fr; }
blockquote { margin: 0 0 0.625rem; padding-left: 1rem; border-left: 3px solid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.625rem; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.closing { margin-top: 1.5rem; }
.signature { margin-top: 2rem; border-top: 1px solid; }
.watermark { display: none; }
@media (max-width: 36rem) {
  .attendance > div, .areas > div { display: block; }
}
@media print {
  @page { size: A4; margin: 20mm 20mm 22mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  .clauses li, tr { break-inside: avoid; }
  .watermark { display: block; position: fixed; top: 40%; left: 0; right: 0; z-index: -1; text-align: center;
    font: 700 72pt/1 Arial, sans-serif; color: #000; opacity: 0.08; transform: rotate(-30deg); }
}
`;
