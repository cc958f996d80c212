import type { BriefingNoteReading } from '../../../shared/domain/pack-reading.ts';
import { parsePeople } from '../../../shared/domain/person-name.ts';
import type { PlacedLine } from './block.ts';
import { cellsOf } from './cells.ts';

type Author = BriefingNoteReading['authors'][number];

/** Labels of those who wrote a report, the surest first; each is used only where none before it is found. */
const labels = [
  /^(?:\d{1,2}\.?\s+)?(?:name of )?(?:report )?authors?(?:\(s\))?(?: of (?:the )?report)?(?:\s*:|$)\s*/i,
  /^(?:\d{1,2}\.?\s+)?(?:officer presenting(?: the report)?|presenting officer|contact officers?|lead officers?|report (?:of|by))\s*:\s*/i,
  /^(?:\d{1,2}\.?\s+)?contact details\s*:?\s*$/i,
  /^by\s*:\s*/i,
];
const office =
  /\b(?:director|head|manager|officer|lead|leader|co-?ordinator|adviser|advisor|accountant|solicitor|analyst|planner|consultant|clerk|chief|assistant|principal|counsel|engineer|commissioner)\b/i;
/** Addresses and numbers, which are not kept. */
const address =
  /@|^(?:tel|telephone|phone|mobile|office|e-?mail|fax|contact|floor|room)\b[\s.:;\d]|\b(?:tel|telephone)\b\s*[:.]|\d{5}|^\(?0\d{2,}|\bcouncil$|\bfloor \d|^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/i;
const jobTitle = /\s+job title\s*:\s*/i;

/** The officers a report names as its authors, else those who sign it. Telephone numbers and addresses are left out. */
export function readAuthors(lines: readonly PlacedLine[]): Author[] {
  for (const label of labels) {
    for (const [index, line] of lines.entries()) {
      const match = label.exec(line.text);
      if (!match) continue;
      const rest = line.text.slice(match[0].length);
      const after = lines.slice(index + 1, index + 14);
      const edge = otherLabelAt(line);
      const own = rest === '' || edge !== null ? [] : [{ ...line, text: rest }];
      const authors = authorsFrom([...own, ...leftOf(after, edge)], line.pdfPage);
      if (authors.length > 0) return authors;
    }
  }
  return signatureOf(lines);
}

/** "Report Author:   Relevant Director:": where the second column of such a pair begins. */
function otherLabelAt(line: PlacedLine): number | null {
  const [, second] = cellsOf(line);
  return second !== undefined && /:$/.test(second.text) ? second.x : null;
}

function leftOf(lines: readonly PlacedLine[], edge: number | null): PlacedLine[] {
  if (edge === null) return [...lines];
  return lines.map((line) => {
    const own = cellsOf(line).filter(({ x }) => x < edge - 5);
    return { ...line, text: own.map(({ text }) => text).join(' ') };
  });
}

function authorsFrom(lines: readonly PlacedLine[], pdfPage: number): Author[] {
  const authors: Author[] = [];
  let addressed = false;
  let above = lines[0];
  for (const line of lines) {
    const apart = above !== undefined && above.y - line.y > line.size * 2.6;
    const labelled = /^\p{Lu}[\p{L} ()/-]{2,40}:\s/u.test(line.text) && !address.test(line.text);
    if (line.pdfPage !== pdfPage || ((apart || labelled) && authors.length > 0)) break;
    above = line;
    if (address.test(line.text)) {
      addressed = true;
      continue;
    }
    const author = authorOf(line.text);
    const last = authors.at(-1);
    if (author && (author.post !== null || last?.post !== null || addressed)) {
      if (addressed && author.post === null) break;
      authors.push(author);
    } else if (last && !addressed && isPost(line.text)) addToPost(last, line.text);
    else break;
  }
  return authors;
}

/** "Ann Ash, Head of Parks", "Ann Ash – Head of Parks", "Ann Ash (Head of Parks)", "Ann Ash". */
function authorOf(text: string): Author | null {
  const [before = '', ...after] = text.split(
    jobTitle.test(text) ? jobTitle : /,\s*|\s+[–-]\s+|\s*\(/,
  );
  const people = parsePeople(before);
  const [person] = people;
  if (person === undefined || people.length !== 1 || person.post !== null) return null;
  const words = before.trim().split(/\s+/).length;
  if (office.test(before) || words < 2 || words > 5) return null;
  const at = text.indexOf(after[0] ?? '', before.length);
  const post =
    after.length === 0
      ? null
      : text
          .slice(at)
          .replace(/^\(|\)$/g, '')
          .trim();
  return { name: person.name, post };
}

function isPost(text: string): boolean {
  return text.length < 80 && /^\p{Lu}/u.test(text) && !/[.]$|:/.test(text);
}

function addToPost(author: Author, text: string): void {
  const opening = /(?:,|&|\band|\bof|\bfor)$/.test(author.post ?? '') ? ' ' : ', ';
  author.post = author.post === null ? text : `${author.post}${opening}${text}`;
}

/** A name and an office at the end of a page with nothing but addresses below: how a note without label is signed. */
function signatureOf(lines: readonly PlacedLine[]): Author[] {
  const pages = new Map<number, PlacedLine[]>();
  for (const line of lines) pages.set(line.pdfPage, [...(pages.get(line.pdfPage) ?? []), line]);
  for (const page of pages.values()) {
    const tail = page.slice(-12);
    for (let start = 0; start < tail.length; start++) {
      const author = authorOf(tail[start]?.text ?? '');
      if (author === null) continue;
      const rest = tail.slice(start + 1);
      const signed = readPostLines(author, rest);
      if (signed && office.test(signed.post ?? '')) return [signed];
    }
  }
  return [];
}

function readPostLines(author: Author, rest: readonly PlacedLine[]): Author | null {
  const signed = { ...author };
  let addressed = false;
  for (const { text } of rest) {
    if (address.test(text)) addressed = true;
    else if (!addressed && isPost(text) && text.length < 70) addToPost(signed, text);
    else return null;
  }
  return signed;
}
