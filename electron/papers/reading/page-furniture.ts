import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { itemStamp, pageStamp } from '../splitting/stamps.ts';

/** A line that stands at one height on this part of a paper's pages belongs to the pages, not to the text. */
const repeatedOn = 0.6;
/** With fewer pages, two equal lines are as likely to be content. */
const fewestPages = 3;
/** Heights that differ by less are one height. Points. */
const heightStep = 4;
/** Heads and feet stand in this outer part of the page; tables that repeat further in are content. */
const margin = 0.14;

const blankNotice = /^this page is (?:left )?intentionally (?:left )?blank\.?$/i;
const standaloneStamp = /^(?:Page \d+(?: of \d+)?|Agenda Item \d+\w?|Tudalen \d+)$/i;

/**
 * The running heads and feet of one paper: lines with the same words (figures apart) at the same height on
 * at least 60 % of its pages with text. Hand the answer to {@link bodyLines}.
 */
export function runningLines(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const written = pages.filter((page) => page.lines.some((line) => !isStamp(line)));
  for (const page of written) {
    const keys = new Set(page.lines.filter(inMargin).flatMap(keysOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(fewestPages, Math.ceil(written.length * repeatedOn));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The lines of a page that are its text: without stamps, notices of blank pages and running lines. */
export function bodyLines(page: PageText, running: ReadonlySet<string> = new Set()): TextLine[] {
  return page.lines.filter(
    (line) =>
      !isStamp(line) &&
      !blankNotice.test(line.text) &&
      !(inMargin(line) && keysOf(line).some((key) => running.has(key))),
  );
}

function isStamp(line: TextLine): boolean {
  if (pageStamp(line) === null && itemStamp(line) === null) return standaloneStamp.test(line.text);
  // a stamp that shares its baseline with text must not take the text with it
  return line.text.length < 30;
}

function inMargin(line: TextLine): boolean {
  const edge = line.frameHeight * margin;
  return line.y < edge || line.y > line.frameHeight - edge;
}

/** Two neighbouring steps, so that a height near the border of a step finds its like. */
function keysOf(line: TextLine): string[] {
  const words = line.text.replace(/\d+/g, '#').toLowerCase();
  const step = line.y / heightStep;
  return [`${Math.floor(step)} ${words}`, `${Math.round(step)}r ${words}`];
}
