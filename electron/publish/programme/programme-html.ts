import { escaped, htmlPage } from '../html/html-page.ts';
import { type ProgrammeSheet, sheetHead } from './programme-sheet.ts';

const css = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.45 "Atkinson Hyperlegible Next", Arial, Helvetica, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
main { padding-bottom: 3rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; break-after: avoid; }
p { margin: 0 0 0.25rem; }
ul { margin: 0; padding-left: 1.1rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid; padding: 0.3rem 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.overview th:first-child, .items th:first-child { width: 18%; }
.items th:nth-child(2) { width: 22%; }
.items th:nth-child(4) { width: 20%; }
thead { display: table-header-group; }
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { font-size: 10pt; }
  header, main { max-width: none; padding: 0; }
  tr { break-inside: avoid; }
}
`;

const headRow = (names: readonly string[]): string =>
  `<thead><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`;

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escaped(text)}</p>`).join('');

function slotRows({ when, rows }: ProgrammeSheet['slots'][number]): string {
  // one cell for the day over all its rows: a screen reader says it with each of them
  const day = `<th scope="rowgroup" rowspan="${Math.max(rows.length, 1)}">${escaped(when)}</th>`;
  if (rows.length === 0) return `<tbody><tr>${day}<td></td><td></td><td></td></tr></tbody>`;
  const cells = rows.map(
    ({ title, detail, people }) =>
      `<td>${escaped(title)}</td><td>${paragraphs(detail)}</td><td>${paragraphs(people)}</td>`,
  );
  return `<tbody>${cells.map((cell, at) => `<tr>${at === 0 ? day : ''}${cell}</tr>`).join('\n')}</tbody>`;
}

/** A plan of work as one accessible page, for the screen and for paper, that needs no other file. */
export function programmeHtml({ title, updated, slots }: ProgrammeSheet): string {
  const overview = slots.map(({ when, rows }) => {
    const titles = rows.map((row) => `<li>${escaped(row.title)}</li>`).join('');
    return `<tr><th scope="row">${escaped(when)}</th><td>${titles === '' ? '' : `<ul>${titles}</ul>`}</td></tr>`;
  });
  const body = `<header>
<h1>${escaped(title)}</h1>
${updated === '' ? '' : `<p>${escaped(updated)}</p>`}
</header>
<main>
<section aria-labelledby="overview">
<h2 id="overview">Overview by date</h2>
<table class="overview">
${headRow(['Date', 'Items'])}
<tbody>
${overview.join('\n')}
</tbody>
</table>
</section>
<section aria-labelledby="items">
<h2 id="items">Background to items</h2>
<table class="items">
${headRow(sheetHead)}
${slots.map(slotRows).join('\n')}
</table>
</section>
</main>`;
  return htmlPage({ language: 'en-GB', title, css, body });
}
