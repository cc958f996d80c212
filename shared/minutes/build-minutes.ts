import type { RecordState } from '../domain/meeting-record.ts';
import { inOrderTaken, numbersOf } from '../domain/minute-numbers.ts';
import type { RecordedMinute } from '../domain/recorded-minute.ts';
import { attendanceBlock } from './build/attendance-block.ts';
import { headOf, labelsOf } from './build/document-head.ts';
import { type MinuteSurroundings, minuteBlock, publicBlockOf } from './build/minute-block.ts';
import { happenings } from './build/movement-words.ts';
import { type Writing, writingOf } from './build/writing.ts';
import type { PrivateSource, PublicSource } from './minutes-source.ts';
import type { MinutesStyle } from './minutes-style.ts';
import type { Block, MinutesTree } from './minutes-tree.ts';

/**
 * The public minutes of a meeting in house style. Of a private minute they hold its public title and summary and
 * the resolution that made it private; there is nothing else in the source that they could hold (V55).
 */
export function buildMinutes(source: PublicSource, style: MinutesStyle): MinutesTree {
  return build(source, null, style);
}

/** The same minutes with the words of the private business, for those entitled and nobody else. */
export function buildPrivateMinutes(
  source: PublicSource,
  secret: PrivateSource,
  style: MinutesStyle,
): MinutesTree {
  return build(source, secret, style);
}

function build(
  source: PublicSource,
  secret: PrivateSource | null,
  style: MinutesStyle,
): MinutesTree {
  const minutes = inOrderTaken(source.rows.minutes.filter(({ removed }) => removed !== 1));
  const printed = new Map(
    minutes.map(({ id, item }) => [id, source.itemNumbers.get(item ?? '') ?? '']),
  );
  const numbers = numbersOf(minutes, source.firstNumber, style.numbering, printed);
  const writing = writingOf(source, style, { minutes, numbers });
  const blocks = [attendanceBlock(writing), ...business(writing, secret), ...closing(writing)];
  const isPrivate = blocks.some((block) => block.kind === 'minute' && block.access === 'private');
  return {
    form: 1,
    language: style.language,
    ...headOf(writing),
    standing: standings[source.record.state],
    version: null,
    access: isPrivate ? 'private' : 'public',
    labels: labelsOf(writing),
    blocks,
    signature: null,
  };
}

const standings: Record<RecordState, MinutesTree['standing']> = {
  skeleton: 'draft',
  live: 'draft',
  draft: 'draft',
  issued: 'issuedDraft',
  approved: 'approved',
  signed: 'signed',
};

/** All minutes as they were taken, with a heading wherever the public leaves or comes back. */
function business(writing: Writing, secret: PrivateSource | null): Block[] {
  const { source, minutes, say } = writing;
  const corrections = [...source.corrections, ...(secret?.corrections ?? [])];
  const around = { happenings: happenings(writing), corrections };
  const blocks: Block[] = [];
  let before: 'public' | 'private' | null = null;
  for (const minute of minutes) {
    const now = minute.access === 'public' ? 'public' : 'private';
    const open = before === 'private' ? 'publicBusinessAgain' : 'publicBusiness';
    const title = say(now === 'public' ? open : 'privateBusiness');
    const access = secret === null ? 'public' : now;
    if (now !== before && title !== '') blocks.push({ kind: 'section', title, access });
    before = now;
    blocks.push(blockOf(writing, minute, secret, around));
  }
  return blocks;
}

function blockOf(
  writing: Writing,
  minute: RecordedMinute,
  secret: PrivateSource | null,
  around: MinuteSurroundings,
): Block {
  const { rows, prose } = writing.source;
  if (minute.access === 'public') {
    const matter = { minute, rows, prose: prose.get(minute.id) ?? [] };
    return minuteBlock(writing, matter, around);
  }
  const namesake = secret?.rows.minutes.find(({ id }) => id === minute.id);
  // the public row alone says that it is private and where it stands
  const { access, item } = minute;
  if (secret === null || namesake === undefined)
    return publicBlockOf(writing, { minute, rows, prose: [] });
  const matter = {
    minute: { ...namesake, access, item },
    rows: secret.rows,
    prose: secret.prose.get(minute.id) ?? [],
  };
  return minuteBlock(writing, matter, around);
}

function closing({ source, say, time }: Writing): Block[] {
  const { closedAt } = source.record;
  const text = closedAt === null ? '' : say('closing', { time: time(closedAt) });
  return text === '' ? [] : [{ kind: 'closing', text }];
}
