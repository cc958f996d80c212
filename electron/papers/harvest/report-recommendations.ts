import { type Block, blocksOf, type PlacedLine, paperLeading } from './block.ts';
import { beginsList, takeList } from './take-list.ts';

export interface ReportRecommendations {
  stem: string | null;
  recommendations: string[];
  pdfPage: number;
}

const heading =
  /^(?:(?<number>\d{1,2})\.?\s+)?(?:officers?[’']? |report |proposed )?recommendations?(?:\(s\))?\s*:?$/i;
const inline = /^(?:\d{1,2}\.?\s+)?recommendations?(?:\(s\))?\s*:\s+(?<rest>\S.*)$/i;
const paragraphNumber = /^\d{1,2}(?:\.\d{1,2})+\.?\s*/;
const asks =
  /^(?<stem>.{3,160}?\b(?:is|are) (?:therefore )?(?:recommended|asked|invited|requested)(?: to| that)\b\s*:?|it is (?:therefore )?recommended (?:that|to)\b\s*:?|that (?:the )?[^:]{3,120}:)\s*(?<rest>.*)$/i;
const longest = 90;

/**
 * What the paper recommends: the list under the section whose title is "Recommendations" and nothing else, up to the
 * next section. "Recommendation 7: …" and "Findings/Recommendations" are titles of other things. Verbatim.
 */
export function readRecommendations(lines: readonly PlacedLine[]): ReportRecommendations | null {
  const leading = paperLeading(lines);
  for (const [index, line] of lines.entries()) {
    const own = inline.exec(line.text)?.groups?.['rest'];
    if (!heading.test(line.text) && own === undefined) continue;
    const first = own === undefined ? [] : [{ ...line, text: own }];
    const section = [...first, ...sectionAfter(lines, index)];
    const found = recommendationsOf(blocksOf(section, leading));
    if (found.recommendations.length > 0) return { ...found, pdfPage: line.pdfPage };
  }
  return null;
}

function sectionAfter(lines: readonly PlacedLine[], index: number): PlacedLine[] {
  const head = lines[index];
  const section: PlacedLine[] = [];
  if (head === undefined) return section;
  const number = heading.exec(head.text)?.groups?.['number'];
  const content = heading.test(head.text) ? (lines[index + 1] ?? head) : head;
  for (const line of lines.slice(index + 1, index + 1 + longest)) {
    if (line !== content && isNextSection(line, { head, number, content })) break;
    section.push(line);
  }
  return section;
}

/** The next number, or another voice than the section's at its edge: the section is over. */
function isNextSection(
  line: PlacedLine,
  section: { head: PlacedLine; number: string | undefined; content: PlacedLine },
): boolean {
  const { head, number, content } = section;
  if (line.x > head.x + 6) return false;
  const counted = /^(?<number>\d{1,2})\.?\s+\p{L}/u.exec(line.text)?.groups?.['number'];
  const next = number !== undefined && Number(counted) === Number(number) + 1;
  if (next && (line.font === head.font || line.size >= head.size)) return true;
  const otherVoice = line.runs.every((run) => run.font !== content.font || run.text.trim() === '');
  return otherVoice && line.text.length < 90 && !/^\(?[a-z\d]{1,2}\)/i.test(line.text);
}

function recommendationsOf(blocks: readonly Block[]): {
  stem: string | null;
  recommendations: string[];
} {
  const recommendations: string[] = [];
  let stem: string | null = null;
  let index = 0;
  for (let block = blocks[index]; block !== undefined; block = blocks[index]) {
    if (beginsList(block)) {
      const list = takeList(blocks, index);
      recommendations.push(...list.entries);
      index = list.next;
      continue;
    }
    const text = block.text.replace(paragraphNumber, '');
    const isCounted = text !== block.text;
    index++;
    if (beginsList(blocks[index]) && !/\.$/.test(text)) stem ??= text;
    else if (text !== '') stem = pushAsked({ text, isCounted }, stem, recommendations);
  }
  return { stem, recommendations };
}

/** "Cabinet is asked to note the report" holds both; a sentence without such words is the recommendation. */
function pushAsked(
  { text, isCounted }: { text: string; isCounted: boolean },
  stem: string | null,
  recommendations: string[],
): string | null {
  const { stem: opening, rest = '' } = asks.exec(text)?.groups ?? {};
  if (opening === undefined) {
    // an empty section says "None" or explains itself; only what asks or goes on with the asks is kept
    const goesOn = stem !== null && (isCounted || recommendations.length === 0);
    if (/^that\b/i.test(text) || goesOn) recommendations.push(text);
    return stem;
  }
  if (rest !== '') recommendations.push(rest);
  return stem ?? opening.trim();
}
