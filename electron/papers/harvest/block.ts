import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { bodyLines, runningLines } from '../reading/page-furniture.ts';
import { cellsOf } from './cells.ts';
import { type ListMarker, takeMarker } from './list-marker.ts';

/** A line with the page it stands on. */
export interface PlacedLine extends TextLine {
  pdfPage: number;
}

/** Lines that belong together: a paragraph, a heading or one entry of a list. */
export interface Block {
  /** The words over all lines, without the marker of the entry. */
  text: string;
  marker: ListMarker | null;
  lines: PlacedLine[];
  x: number;
  /** Font and size of most of its words; tells a heading from the text around it. */
  font: string;
  size: number;
  pdfPage: number;
}

/** A step to the next line wider than this part of the usual step begins a new paragraph. */
const paragraphStep = 1.22;
const sameEdge = 4;
/** A line that fills this part of the paper's widest goes on in the next one. */
const fullLine = 0.72;
/** Heads of a recorded vote stand alone, however near the names are: "For (12)", "Abstain (0)". */
export const voteLabel =
  /^(?<option>for|against|abstain(?:ed|ing|s)?|abstentions?|ayes?|noes|nays|in favour)\s*[:–-]?\s*\((?<count>\d+)\)\s*[:–-]?\s*(?<names>.*)$/i;

/** Labels of a vote with words after a colon: "AYES: Hart, Lund", "RESULT: APPROVED [UNANIMOUS]". */
export const listedVote =
  /^(?<label>ayes?|yes|yeas?|noes|nays?|no|for|in favou?r|against|opposed|abstain(?:ed|ing)?|abstentions?|absent|excused|recused?|result|mover|seconder)\s*:\s*(?<words>.*)$/i;
/** Mover and seconder stand on lines of their own above a motion, and a result below it. */
const motionLine =
  /^(?:(?:Moved|Seconded|MOVED|SECONDED)(?: by| BY)?\s*:?\s+\p{Lu}|(?:Carried|CARRIED|Defeated|DEFEATED)(?: unanimously| UNANIMOUSLY)?(?:\s*\([^)]*\))?\.?$)/u;

/** The text lines of a paper from top to bottom, page by page, without its furniture. */
export function placedLines(pages: readonly PageText[]): PlacedLine[] {
  const running = runningLines(pages);
  return pages.flatMap((page) => topDown(bodyLines(page, running), page.pdfPage));
}

/** The lines of one page in reading order: makers of tables write cell by cell, not line by line. */
export function topDown(lines: readonly TextLine[], pdfPage: number): PlacedLine[] {
  return lines
    .filter((line) => !line.turned || line.frameWidth > line.frameHeight)
    .map((line) => ({ ...line, pdfPage }))
    .sort((one, other) => other.y - one.y || one.x - other.x);
}

/**
 * Joins lines to paragraphs and list entries, over the ends of pages, too. `leading` is that of the whole paper, in
 * font sizes; a few lines of it do not tell how it is set.
 */
export function blocksOf(lines: readonly PlacedLine[], leading = paperLeading(lines)): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && continues(block, line, leading)) block.lines.push(line);
    else blocks.push(startBlock(line));
  }
  for (const block of blocks) finish(block);
  return blocks;
}

/** The words of lines as one text. A line that ends with a hyphen after a letter goes on without a blank. */
export function joinLines(texts: readonly string[]): string {
  return texts.reduce((joined, text) => {
    if (joined === '') return text;
    return /[\p{L}\d]-$/u.test(joined) ? joined + text : `${joined} ${text}`;
  }, '');
}

function startBlock(line: PlacedLine): Block {
  const { marker } = takeMarker(line.text);
  const { x, font, size, pdfPage } = line;
  return { text: '', marker, lines: [line], x, font, size, pdfPage };
}

function finish(block: Block): void {
  const [first = '', ...rest] = block.lines.map((line) => line.text);
  block.text = joinLines([takeMarker(first).rest, ...rest]);
}

function continues(block: Block, line: PlacedLine, leading: number): boolean {
  const last = block.lines.at(-1);
  if (last === undefined || takeMarker(line.text).marker !== null) return false;
  if (voteLabel.test(line.text) || voteLabel.test(last.text)) return false;
  if (listedVote.test(line.text) || motionLine.test(line.text) || motionLine.test(last.text))
    return false;
  if (!keepsEdge(block, last, line)) return false;
  if (last.pdfPage !== line.pdfPage) return runsOver(block, last, line);
  const step = last.y - line.y;
  if (step <= 0 || step > usualStep(block, line, leading) * paragraphStep) return false;
  return isSameVoice(last, line);
}

/** A list entry hangs or is full to the edge; a paragraph keeps its edge after its first line. */
function keepsEdge(block: Block, last: PlacedLine, line: PlacedLine): boolean {
  if (block.marker !== null) {
    const isFull = last.x + last.width > last.frameWidth * fullLine;
    return line.x > block.x + 1 || (isFull && line.x > block.x - 1);
  }
  const [first = last] = block.lines;
  const hangs = cellsOf(first)[1]?.x;
  if (hangs !== undefined && Math.abs(line.x - hangs) < sameEdge) return true;
  return Math.abs(line.x - last.x) < sameEdge || (block.lines.length === 1 && line.x < last.x);
}

/** Most papers are set with this step between lines, in font sizes; a loose one with up to the other. */
const ordinaryLeading = 1.25;
const loosestLeading = 1.75;
/** So many steps of one height tell how a paper is set. */
const fewestSteps = 8;

/** The commonest step between lines of one edge and font, in font sizes: that of the paper's own setting. */
export function paperLeading(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above?.pdfPage !== line.pdfPage || above.font !== line.font) continue;
    if (Math.abs(above.x - line.x) > sameEdge || takeMarker(line.text).marker !== null) continue;
    const step = Math.round(((above.y - line.y) / line.size) * 20) / 20;
    // a wider step parts paragraphs
    if (step <= 0 || step > loosestLeading) continue;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    all += 1;
  }
  const [step = 0, count = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const isTold = count >= fewestSteps && count * 2 > all;
  return isTold ? Math.max(ordinaryLeading, step) : ordinaryLeading;
}

/** The leading of the block's own lines; for its first step, that of the paper. */
function usualStep(block: Block, line: PlacedLine, leading: number): number {
  const [first, second] = block.lines;
  const ordinary = line.size * leading;
  if (first === undefined || second === undefined || first.pdfPage !== second.pdfPage) {
    return ordinary;
  }
  return Math.max(ordinary, Math.min(first.y - second.y, line.size * 1.6));
}

/** Over the end of a page: the sentence is open, or the next line begins in the middle of one. */
function runsOver(block: Block, last: PlacedLine, line: PlacedLine): boolean {
  if (last.pdfPage + 1 < line.pdfPage || !isSameVoice(last, line)) return false;
  const open = !/[.:;!?”"]$/.test(last.text);
  const inMiddle = /^[\p{Ll}(]/u.test(line.text);
  const full = last.width > (last.frameWidth - block.x) * 0.6;
  return (open && (full || block.marker !== null || inMiddle)) || inMiddle;
}

/** A change of font over the whole line is a heading's end; one word in bold is not. */
function isSameVoice(one: PlacedLine, other: PlacedLine): boolean {
  if (Math.abs(one.size - other.size) > 1.5) return false;
  return (
    one.font === other.font ||
    one.runs.some((run) => run.font === other.font) ||
    other.runs.some((run) => run.font === one.font)
  );
}
