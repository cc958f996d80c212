import { type Chart, drawChart } from './chart.ts';
import { council, meeting } from './council.ts';
import type { Sheet } from './sheet.ts';
import { type Column, drawTable } from './table.ts';

export type Passage =
  | string
  | { points: string[] }
  | { columns: Column[]; rows: string[][] }
  | { chart: Chart };

export interface Section {
  title: string;
  passages: Passage[];
}

export interface BriefingNote {
  subject: string;
  sections: Section[];
  /** Clauses after "is recommended to:"; they stand as section 2. */
  recommendations: string[];
  authors: { name: string; post: string }[];
}

/** A briefing note as scrutiny committees get them: head, numbered sections, recommendations as section 2. */
export function drawBriefingNote(sheet: Sheet, note: BriefingNote): void {
  sheet.block('Briefing note', { size: 18, style: 'bold', tag: 'H1', below: 12 });
  const head = [
    `To: ${council.committee}`,
    `Date: ${meeting.dayShort}`,
    `Subject: ${note.subject}`,
  ];
  for (const line of head) sheet.block(line, { style: 'bold', below: 4 });
  sheet.document.y += 10;
  const [purpose, ...rest] = note.sections;
  if (purpose) drawSection(sheet, 1, purpose);
  drawRecommendations(sheet, note.recommendations);
  for (const [index, section] of rest.entries()) drawSection(sheet, index + 3, section);
  sheet.document.y += 8;
  sheet.block('Authors:', { style: 'bold', below: 4 });
  for (const { name, post } of note.authors) sheet.block(`${name}, ${post}`, { below: 3 });
}

function drawRecommendations(sheet: Sheet, clauses: string[]): void {
  sheet.heading('2    Recommendations');
  sheet.point('2.1', `The ${council.committee} is recommended to:`);
  for (const [index, clause] of clauses.entries())
    sheet.point(`${index + 1})`, clause, { indent: 34, hang: 22, below: 4 });
  sheet.document.y += 4;
}

function drawSection(sheet: Sheet, number: number, section: Section): void {
  sheet.heading(`${number}    ${section.title}`);
  let paragraph = 0;
  for (const passage of section.passages) {
    if (typeof passage === 'string') {
      paragraph += 1;
      sheet.point(`${number}.${paragraph}`, passage);
    } else drawPassage(sheet, passage);
  }
}

function drawPassage(sheet: Sheet, passage: Exclude<Passage, string>): void {
  if ('points' in passage)
    for (const point of passage.points) sheet.point('•', point, { indent: 34, hang: 16, below: 3 });
  else if ('chart' in passage) drawChart(sheet, passage.chart);
  else drawTable(sheet, passage.columns, passage.rows);
  sheet.document.y += 4;
}
