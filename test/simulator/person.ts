import * as Y from 'yjs';
import { CallError } from '../../shared/contract/call-error.ts';
import { textOf } from '../../shared/prose/prose-document.ts';
import type { RunningDevice } from '../builders/a-device.ts';
import { type ProseRow, proseOf } from './prose-state.ts';
import type { Seeded } from './seeded.ts';
import { committee } from './small-council.ts';

/** Somebody at a laptop. */
export interface Person {
  name: string;
  /** Whether private business is shown there at all. */
  isEntitled: boolean;
  device: RunningDevice;
  random: Seeded;
  /** Words that only the entitled may ever read. */
  exempt: (step: number) => string;
}

/** Whose rows: everybody's, the committee's, its private business in the open ledger and in the private one. */
type Place = { ledger: 'council' | 'private'; prefix: string; isExempt: boolean };
const open: readonly Place[] = [
  { ledger: 'council', prefix: 'open', isExempt: false },
  { ledger: 'council', prefix: committee, isExempt: false },
];
const exempt: readonly Place[] = [
  { ledger: 'council', prefix: 'exempt', isExempt: true },
  { ledger: 'private', prefix: 'exempt', isExempt: true },
];

const nouns = ['sharedQuestion', 'timePlan', 'motion', 'agendaItem'] as const;

/** One act of a person, of those that this laptop's role allows; another is refused, and leaves nothing. */
export function actOf(person: Person, step: number): void {
  const { random, isEntitled } = person;
  const place = random.pick(isEntitled && random.chance(0.3) ? exempt : open);
  try {
    if (random.chance(0.12)) undoOrRedo(person, place);
    else if (random.chance(0.3)) type(person, place, step);
    else change(person, place, step);
  } catch (error) {
    if (!(error instanceof CallError && isExpected(error))) throw error;
  }
}

const isExpected = ({ code }: CallError): boolean =>
  code === 'notAllowed' || code === 'notUndoable' || code === 'diskFull';

function undoOrRedo({ device, name, random }: Person, { ledger }: Place): void {
  const it = device.ledgers[ledger];
  const { undo, redo } = it.next();
  if (redo !== null && random.chance(0.5)) it.redo({ name });
  else if (undo !== null) it.undo({ name });
}

function change(person: Person, place: Place, step: number): void {
  const { random, name, device } = person;
  const ledger = device.ledgers[place.ledger];
  const noun = random.pick(nouns);
  const words = place.isExempt ? person.exempt(step) : `words ${step}`;
  // one act may touch private business and what all may read; its label names the private part
  const isMixed = place.isExempt && place.ledger === 'council' && random.chance(0.4);
  ledger.change({ name }, isMixed ? `Change of ${words}` : `Change ${step}`, (tx) => {
    if (isMixed)
      for (const { prefix, isExempt } of [place, ...open])
        tx.set('timePlan', `${prefix}-0`, { note: isExempt ? words : `of all ${step}` });
    for (let times = 1 + random.below(2); times > 0; times--) {
      const id = `${place.prefix}-${random.below(3)}`;
      if (random.chance(0.15)) tx.delete(noun, id);
      else if (noun === 'sharedQuestion')
        tx.set(
          noun,
          id,
          random.chance(0.7) ? { text: words } : { position: `p${random.below(9)}` },
        );
      else if (noun === 'agendaItem')
        tx.set(noun, id, random.chance(0.7) ? { title: words } : { meeting: words });
      else if (noun === 'timePlan')
        tx.set(noun, id, random.chance(0.5) ? { minutes: random.below(60) } : { note: words });
      else if (noun === 'motion')
        tx.set(
          noun,
          id,
          random.chance(0.6) ? { outcome: words } : { text: words, seconders: [words] },
        );
    }
  });
}

/** Types or strikes out in the prose of one minute. */
function type(
  { random, device, name, exempt: exemptWords }: Person,
  place: Place,
  step: number,
): void {
  const ledger = device.ledgers[place.ledger];
  const minute = `${place.prefix}-minute`;
  const rows: ProseRow[] = ledger.rows('proseUpdate', { minute });
  const prose = proseOf(rows);
  prose.clientID = random.below(2 ** 31);
  const updates: Uint8Array[] = [];
  prose.on('update', (update: Uint8Array) => updates.push(update));
  const text = textOf(prose);
  prose.transact(() => {
    if (text.length > 10 && random.chance(0.3)) text.delete(random.below(text.length - 3), 2);
    else
      text.insert(
        random.below(text.length + 1),
        place.isExempt ? exemptWords(step) : `typed${step} `,
      );
  });
  const merged = Buffer.from(Y.mergeUpdates(updates)).toString('base64');
  const id = `${place.prefix}-${Buffer.from(random.bytes(8)).toString('hex')}`;
  ledger.change({ name }, 'Typed', (tx) => {
    tx.set('proseUpdate', id, { record: place.prefix, minute, update: merged, editor: name });
  });
}
