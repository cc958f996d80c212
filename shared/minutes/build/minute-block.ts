import type { Correction } from '../../domain/correction.ts';
import type { Content, MinuteBlock } from '../minutes-tree.ts';
import { approvalContent } from './approval-words.ts';
import { arisingContent } from './arising-content.ts';
import { askContent } from './ask-content.ts';
import { declarationContent } from './declaration-words.ts';
import { motionContent } from './motion-content.ts';
import type { Happening } from './movement-words.ts';
import { proseContent } from './prose-content.ts';
import { exclusionContent, resolutionContent } from './resolution-content.ts';
import { standingSentence } from './standing-sentence.ts';
import { voteContent, votesOn } from './vote-content.ts';
import type { MinuteMatter, Writing } from './writing.ts';

/** What stands around a minute's own rows. */
export interface MinuteSurroundings {
  happenings: readonly Happening[];
  corrections: readonly Correction[];
}

/** A minute with all that is recorded of it. Of a private one this is for those entitled alone. */
export function minuteBlock(
  writing: Writing,
  matter: MinuteMatter,
  { happenings, corrections }: MinuteSurroundings,
): MinuteBlock {
  const { minute, prose } = matter;
  const body = [
    ...urgency(writing, matter),
    ...declarationContent(writing, matter),
    ...approvalContent(writing, matter, corrections),
    ...proseContent(prose),
    ...arisingContent(writing, matter),
    ...askContent(writing, matter),
    ...motionContent(writing, matter),
    ...exclusionContent(writing, matter),
    ...decision(writing, matter),
  ];
  const standing = body.length === 0 ? standingSentence(writing, minute.kind) : '';
  if (standing !== '') body.push({ kind: 'paragraph', text: standing });
  const at = (place: Happening['place']): Content[] =>
    happenings
      .filter((one) => one.minute === minute.id && one.place === place)
      .map(({ text }) => ({ kind: 'procedure', text }));
  const access = minute.access === 'public' ? 'public' : 'private';
  return {
    ...headOf(writing, matter),
    access,
    content: [...at('before'), ...body, ...at('behind')],
  };
}

/** Of a private minute, what the public may read: its public title and summary (LGA 1972 s100C(2), R31). */
export function publicBlockOf(writing: Writing, matter: MinuteMatter): MinuteBlock {
  const text = matter.minute.publicSummary.trim();
  const content: Content[] = text === '' ? [] : [{ kind: 'paragraph', text }];
  return { ...headOf(writing, matter), access: 'public', content };
}

function headOf({ numbers, say, source }: Writing, { minute }: MinuteMatter) {
  const number = numbers.get(minute.id) ?? '';
  const itemNumber = source.itemNumbers.get(minute.item ?? '') ?? '';
  return {
    kind: 'minute' as const,
    id: minute.id,
    number,
    label: number === '' ? '' : say('minuteNumber', { number }),
    itemNumber,
    reference: itemNumber === '' ? '' : say('itemReference', { item: itemNumber }),
    title: minute.title,
  };
}

/** A matter on no agenda states why it could not wait (LGA 1972 s100B(4)(b), R3). */
function urgency({ say }: Writing, { minute }: MinuteMatter): Content[] {
  const reason = minute.urgencyReason.trim();
  return reason === '' ? [] : [{ kind: 'paragraph', text: say('urgent', { reason }) }];
}

/** Figures and names before the resolution; what single members had recorded of an assent behind it. */
function decision(writing: Writing, matter: MinuteMatter): Content[] {
  const votes = votesOn(matter, null).flatMap(
    (vote) => voteContent(writing, matter, vote, 'proposal') ?? [],
  );
  const isAside = ({ text, names }: (typeof votes)[number]) => text === '' && names.length === 0;
  return [
    ...votes.filter((vote) => !isAside(vote)),
    ...resolutionContent(writing, matter),
    ...votes.filter(isAside),
  ];
}
