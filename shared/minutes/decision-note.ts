import { formatDate } from '../domain/format-date.ts';
import type { Block, Content, MinuteBlock, MinutesTree } from './minutes-tree.ts';

/** What a decision note tells of a minute: interests, votes with their names, and what was decided. */
const told: ReadonlySet<Content['kind']> = new Set(['declaration', 'vote', 'resolution']);

/**
 * The short record that is published soon after a meeting: who was there, apologies, interests declared, decisions
 * and the results of votes, without the debate (Local Government and Elections (Wales) Act 2021, Schedule 4;
 * domain rule R7). Made from the open minutes, so that it can say nothing that they do not.
 * @throws Error for a document with private business in it
 */
export function decisionNote(tree: MinutesTree): MinutesTree {
  if (tree.access !== 'public') throw new Error('a decision note is for the public');
  const day = tree.date === null ? '' : ` held on ${formatDate(tree.date)}`;
  return {
    ...tree,
    title: `Decision Note of the Meeting of ${tree.committee}${day}`,
    // it is neither the record nor a draft of it, whatever the minutes are by now
    standing: 'draft',
    labels: { ...tree.labels, draft: 'DECISION NOTE' },
    signature: null,
    blocks: withoutEmptySections(blocksOf(tree)),
  };
}

function blocksOf(tree: MinutesTree): Block[] {
  let sections = 0;
  return tree.blocks.flatMap((block): Block[] => {
    if (block.kind === 'section') sections += 1;
    if (block.kind === 'closing') return [];
    if (block.kind !== 'minute') return [block];
    const content = contentOf(block);
    // of private business the public has its summary and nothing else: that is the decision told
    if (content.length === 0 && sections > 1) return block.content.length === 0 ? [] : [block];
    return content.length === 0 ? [] : [{ ...block, content }];
  });
}

function contentOf({ content }: MinuteBlock): Content[] {
  const kept = content.filter(({ kind }) => told.has(kind));
  return kept.flatMap((part) => {
    const before = content[content.indexOf(part) - 1];
    const put = before?.kind === 'motion' || before?.kind === 'amendment' ? before : null;
    // the result of a vote says nothing without what was voted on
    return part.kind === 'vote' && put !== null ? [put, part] : [part];
  });
}

const withoutEmptySections = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block, index) => block.kind !== 'section' || blocks[index + 1]?.kind === 'minute');
