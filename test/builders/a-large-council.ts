import type { Ledger, Transaction } from '../../electron/ledger/ledger.ts';
import { derivedId } from '../../electron/services/derived-id.ts';
import type { Action, ActionKind, ActionState } from '../../shared/domain/action.ts';
import { isOpenAction } from '../../shared/domain/action-states.ts';
import { addDays } from '../../shared/domain/bank-holidays.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';

type Shared = typeof sharedNouns;

export interface CouncilSize {
  years: number;
  committees: number;
  /** Of each committee in a year. */
  meetings: number;
  /** Of each meeting, in the minutes that its next pack prints. */
  asks: number;
}

/** Ten years of an invented council: 12 committees, 1,200 meetings, 30,000 asks. */
const tenYears: CouncilSize = { years: 10, committees: 12, meetings: 10, asks: 25 };

/** The day that stands for today: the last meetings are a few days off. */
export const dayOfLargeCouncil = '2026-02-05';

const asksInMinute = 5;

/** Writes it through the ledger, one change a year, the same in every run. Answers the number of asks. */
export function fillLargeCouncil(council: Ledger<Shared>, size: CouncilSize = tenYears): number {
  const draw = drawing();
  let asks = 0;
  council.change({ name: 'Import' }, 'Committees', (tx) => {
    for (let index = 0; index < size.committees; index += 1)
      tx.set('committee', committeeId(index), {
        name: `${bodies[index % bodies.length]} Scrutiny Board${index < bodies.length ? '' : ` ${index}`}`,
        organisation: 'Abermôr Council',
      });
  });
  for (let year = 0; year < size.years; year += 1)
    council.change({ name: 'Import' }, 'A year of papers', (tx) => {
      for (let index = 0; index < size.committees; index += 1)
        for (let turn = 0; turn < size.meetings; turn += 1) {
          const days = Math.floor((365 * turn) / size.meetings) + index * 2;
          const date = addDays(dayOfLargeCouncil, days - 365 * (size.years - year) + 20);
          asks += writeMeeting(tx, draw, { committee: committeeId(index), date, asks: size.asks });
        }
    });
  return asks;
}

const committeeId = (index: number): string => derivedId('committee', 'large', index);

interface Sitting {
  committee: string;
  date: string;
  asks: number;
}

function writeMeeting(tx: Transaction<Shared>, draw: Draw, sitting: Sitting): number {
  const { committee, date } = sitting;
  const meeting = derivedId('meeting', committee, date);
  const minutes = derivedId('minutes', meeting);
  tx.set('meeting', meeting, { committee, date, time: '14:00', place: 'Old Custom House' });
  if (date > dayOfLargeCouncil) return 0;
  tx.set('minutes', minutes, { foundAt: meeting, pack: `pack of ${meeting}`, date });
  for (let asked = 0; asked < sitting.asks; asked += asksInMinute) {
    const minute = derivedId('minute', minutes, asked);
    const topic = draw.topic();
    const number = String(1 + asked / asksInMinute);
    const title = `${topic.charAt(0).toUpperCase()}${topic.slice(1)}`;
    const text = `The Board considered ${topic}. ${draw.sentences(4)}`;
    tx.set('minute', minute, { minutes, number, title, text, position: asked });
    for (let place = 1; place <= Math.min(asksInMinute, sitting.asks - asked); place += 1)
      writeAsk(tx, draw, { committee, saidOn: date, minute, title, position: place }, topic);
  }
  return sitting.asks;
}

type Place = Pick<Action, 'committee' | 'saidOn' | 'minute' | 'title' | 'position'> & {
  saidOn: string;
};

function writeAsk(tx: Transaction<Shared>, draw: Draw, place: Place, topic: string): void {
  const id = derivedId('action', 'printed', place.minute, place.position);
  const kind = draw.of(kinds);
  const age = Date.parse(dayOfLargeCouncil) - Date.parse(place.saidOn);
  const isOld = age > 400 * 86_400_000;
  const state = stateOf(kind, draw.share(isOld ? 0.97 : 0.6), draw);
  const owner = draw.share(0.25) ? '' : draw.of(posts);
  tx.set('action', id, {
    ...place,
    ...{ kind, state, owner, origin: 'printed', checked: draw.share(0.95) ? 1 : 0 },
    ...dueOf(draw, place.saidOn),
    sentOn: kind === 'recommendation' && state !== 'proposed' ? addDays(place.saidOn, 7) : null,
    text: `That ${draw.of(verbs)} ${topic} ${draw.sentences(1)}`,
  });
  const reports = draw.share(0.7) ? 1 + Number(draw.share(0.4)) : Number(!isOpenAction({ state }));
  for (let report = 1; report <= reports; report += 1)
    tx.set('actionUpdate', derivedId('actionUpdate', id, report), {
      ...{ action: id, position: report, author: draw.of(posts) },
      on: addDays(place.saidOn, report * draw.upTo(80)),
      text: draw.sentences(1),
      state: report === reports && !isOpenAction({ state }) ? state : null,
    });
}

function stateOf(kind: ActionKind, isClosed: boolean, draw: Draw): ActionState {
  const isAnswered = kind === 'recommendation' || kind === 'referral';
  if (isClosed) return isAnswered && draw.share(0.2) ? 'rejected' : draw.of(['done', 'dropped']);
  return draw.of(isAnswered ? ['proposed', 'sent', 'accepted'] : ['open', 'underWay']);
}

function dueOf(draw: Draw, saidOn: string): Partial<Action> {
  const days = draw.upTo(300);
  if (draw.share(0.4)) return {};
  const day = addDays(saidOn, days);
  return draw.share(0.5)
    ? { dueKind: 'day', dueOn: day, dueWords: 'by that day' }
    : { dueKind: 'month', dueOn: day.slice(0, 7), dueWords: 'in that month' };
}

type Draw = ReturnType<typeof drawing>;

/** The same draws in every run. Words come as language has them: few common, many rare. */
function drawing() {
  let state = 11;
  const next = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const rare = (): string => `${of(sounds)}${of(sounds)}${of(sounds)}${of(endings)}`;
  const word = (): string => (next() < 0.75 ? of(common) : rare());
  const sentence = (): string => `${Array.from({ length: 14 }, word).join(' ')}.`;
  return {
    of,
    share: (part: number): boolean => next() < part,
    upTo: (most: number): number => 1 + Math.floor(next() * most),
    topic: (): string => `${of(matters)} in ${of(places)}`,
    sentences: (count: number): string => Array.from({ length: count }, sentence).join(' '),
  };
}

const list = (words: string): readonly string[] => words.split(', ');

const kinds = list(
  'request, request, resolution, resolution, action, agreed, recommendation, referral, outstanding, offer',
) as readonly ActionKind[];
const bodies = list(
  'Harbour, Schools, Roads, Housing, Health, Culture, Finance, Climate, Planning, Licensing, Safety, Youth',
);
const verbs = list(
  'officers report on, a review be made of, the cabinet member answer on, work on',
);
const matters = list(
  'gritting, exclusions, ferry fares, damp homes, library hours, school transport, tree planting, parking permits, air quality, youth clubs, swimming lessons, flood defences, bus shelters, care reviews, empty shops',
);
const places = list('the harbour, Eastgate, the old town, the valley, Northquay, the islands');
const posts = Array.from(
  { length: 60 },
  (_, index) =>
    `${['Director', 'Head', 'Manager', 'Lead Officer'][index % 4]} of Service ${index + 1}`,
);
const common = list(
  'the, of, and, to, report, members, officers, service, review, meeting, council, plan, with, figures, cost, update, young, people, further, work, budget, area, board, year, by',
);
const sounds = list(
  'ba, cor, den, fil, gar, hol, jun, kem, lor, mel, nor, pin, ral, ster, tam, vin',
);
const endings = list('ford, ton, wick, ley, by, ham');
