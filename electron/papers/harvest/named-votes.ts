import { isListOfPeople, parsePeople } from '../../../shared/domain/person-name.ts';
import { type Block, voteLabel } from './block.ts';
import type { VoteReading } from './spoken-votes.ts';

type Option = 'for' | 'against' | 'abstain';

const resultLine =
  /^(?:the )?(?:[\w-]+ ){0,4}(?:motion|amendment|recommendations?|proposal)s? (?:was |were )?(?:carried|lost|fell|agreed|withdrawn|not carried|defeated|rejected)(?: unanimously)?\.?$/i;
/** Alone on its line wherever it stands: the result of a motion printed above it. */
const motionResult = /^(?:motion )?(?:carried|defeated)(?: unanimously)?(?:\s*\([^)]*\))?\.?$/i;
const shortResult = /^(?:carried|lost|agreed|unanimous|defeated)(?: unanimously)?\.?$/i;

/** The words of a result that stands by itself: "Amendment lost.", or "Agreed." at the right edge. */
export function resultOf(block: Block): string | null {
  const line = block.lines[0];
  if (block.lines.length > 1 || line === undefined) return null;
  if (resultLine.test(block.text) || motionResult.test(block.text)) return block.text;
  const right = line.x > line.frameWidth * 0.55;
  return right && shortResult.test(block.text) ? block.text : null;
}

/**
 * A recorded vote beginning at `index`: figure and names under "For (12)", "Against (3)", "Abstain (0)", and the
 * result below. Figures and names are both kept as printed, also where they differ. Null where none begins.
 */
export function takeNamedVote(
  blocks: readonly Block[],
  index: number,
): { vote: VoteReading; next: number } | null {
  const counts: Record<Option, number | null> = { for: null, against: null, abstain: null };
  const names: Record<Option, string[]> = { for: [], against: [], abstain: [] };
  let option: Option | null = null;
  let next = index;
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    const label = voteLabel.exec(block.text)?.groups;
    if (label) {
      const named = optionOf(label['option'] ?? '');
      if (counts[named] !== null) break;
      option = named;
      counts[named] = Number(label['count']);
      names[named].push(...namesOf(label['names'] ?? ''));
    } else if (option !== null && isListOfNames(block)) {
      names[option].push(...namesOf(block.text));
    } else break;
    next++;
  }
  if (option === null) return null;
  const after = blocks[next];
  const result = after === undefined ? null : resultOf(after);
  return { vote: { ...counts, result, names }, next: result === null ? next : next + 1 };
}

/** Where figure and names of a vote differ: "For: the paper prints 36 and names 35". Empty where they agree. */
export function differencesOf(vote: VoteReading): string[] {
  const options: Option[] = ['for', 'against', 'abstain'];
  return options.flatMap((option) => {
    const listed = vote.names?.[option].length ?? 0;
    const printed = vote[option];
    if (vote.names === null || printed === null || printed === listed) return [];
    return [`“${option}” is printed as ${printed}, and ${listed} names stand below it`];
  });
}

function optionOf(words: string): Option {
  if (/^(?:for|aye|in favour)/i.test(words)) return 'for';
  return /^(?:against|noes|nays)/i.test(words) ? 'against' : 'abstain';
}

function namesOf(text: string): string[] {
  return parsePeople(text).map(({ title, name }) => (title === null ? name : `${title} ${name}`));
}

/** Nothing but names, so that prose or a result after "Abstain (0)" is not taken for a list. */
function isListOfNames(block: Block): boolean {
  return block.marker === null && resultOf(block) === null && isListOfPeople(block.text);
}
