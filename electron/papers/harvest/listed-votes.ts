import { parsePeople } from '../../../shared/domain/person-name.ts';
import { type Block, listedVote } from './block.ts';
import { resultOf } from './named-votes.ts';
import type { VoteReading } from './spoken-votes.ts';

type Option = 'for' | 'against' | 'abstain';

const counted = /^\(?(?<count>\d{1,3})\)?(?:\s*[-–:]\s*|\s+|$)/;
/** "Result: Noted" tells no vote. */
const ofVote =
  /^(?:approved|adopted|carried|passed|accepted|received|defeated|failed|denied|lost|tabled|continued|withdrawn)\b/i;
const nobody = /^(?:none|nil|no one|n\/a|-+)?\.?$/i;

/**
 * A vote told by labels, as councils of the United States and Canada print it: "RESULT: APPROVED [UNANIMOUS]",
 * "AYES: Hart, Lund", "NOES: None", "Yes: 7 - …". A figure that is not printed is null; "None" is 0. What else the
 * labels say (mover, seconder, who was absent) is prose. Null where none begins.
 */
export function takeListedVote(
  blocks: readonly Block[],
  index: number,
): { vote: VoteReading; prose: string[]; next: number } | null {
  const vote: VoteReading = { for: null, against: null, abstain: null, result: null, names: null };
  const names: Record<Option, string[]> = { for: [], against: [], abstain: [] };
  const prose: string[] = [];
  let options = 0;
  let next = index;
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    const { label = '', words = '' } = listedVote.exec(block.text)?.groups ?? {};
    const option = optionOf(label);
    if (label === '' || (/^result/i.test(label) && vote.result !== null)) break;
    if (option !== null) {
      const count = counted.exec(words)?.groups?.['count'];
      const list = words.replace(counted, '').trim();
      vote[option] = count === undefined ? (nobody.test(list) ? 0 : null) : Number(count);
      names[option].push(...namesOf(list));
      options += 1;
    } else if (/^result/i.test(label) && ofVote.test(words)) vote.result = words;
    else prose.push(block.text);
    next += 1;
  }
  if (options < fewestOptions(vote)) return null;
  const after = blocks[next];
  const below = vote.result === null && after !== undefined ? resultOf(after) : null;
  const told = Object.values(names).some((list) => list.length > 0);
  return {
    vote: { ...vote, result: vote.result ?? below, names: told ? names : null },
    prose,
    next: below === null ? next : next + 1,
  };
}

/** "For:" alone may open a sentence; two labels, or a result, make a vote. */
function fewestOptions({ result }: VoteReading): number {
  return result === null ? 2 : 0;
}

function optionOf(label: string): Option | null {
  if (/^(?:ayes?|yes|yeas?|for|in favou?r)$/i.test(label)) return 'for';
  if (/^(?:noes|nays?|no|against|opposed)$/i.test(label)) return 'against';
  return /^abst/i.test(label) ? 'abstain' : null;
}

function namesOf(list: string): string[] {
  return parsePeople(list).map(({ title, name }) => (title === null ? name : `${title} ${name}`));
}
