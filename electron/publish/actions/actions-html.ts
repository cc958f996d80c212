import { escaped, htmlPage } from '../html/html-page.ts';
import { type ActionsList, countWords, lineOf } from './actions-list.ts';

const css = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.45 "Atkinson Hyperlegible Next", Arial, Helvetica, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; break-after: avoid; }
p { margin: 0 0 0.25rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid; padding: 0.3rem 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th:first-child { width: 34%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
}
`;

const head = ['Action', 'Owner', 'Due', 'State', 'Said', 'Last report'];

/** A list of asks as one page for the screen and for paper, that needs no other file. */
export function actionsHtml(list: ActionsList): string {
  const { title, subtitle, groups } = list;
  const sections = groups.map(
    ({ heading, entries }, index) => `<section aria-labelledby="group-${index + 1}">
<h2 id="group-${index + 1}">${escaped(heading)}</h2>
<table>
<thead><tr>${head.map((words) => `<th scope="col">${words}</th>`).join('')}</tr></thead>
<tbody>
${entries.map((entry) => rowOf(lineOf(entry))).join('\n')}
</tbody>
</table>
</section>`,
  );
  const body = `<main>
<h1>${escaped(title)}</h1>
<p>${escaped(subtitle)}</p>
<p>${escaped(countWords(list))}.</p>
${sections.join('\n')}
</main>`;
  return htmlPage({ language: 'en-GB', title, css, body });
}

function rowOf({ what, owner, due, state, said, lately }: ReturnType<typeof lineOf>): string {
  const title = what.title === '' ? '' : `<strong>${escaped(what.title)}</strong>\n`;
  const others = [owner, due, state, said, lately].map((words) => `<td>${escaped(words)}</td>`);
  return `<tr><td>${title}${escaped(what.text)}</td>${others.join('')}</tr>`;
}
