import type { Adjournment } from './adjournment.ts';
import { minutesBetween, sittingTime } from './sitting-time.ts';
import type { LocalMoment } from './when.ts';

/** Longest time that a matter is planned for, in minutes: a whole day. */
export const longestPlan = 24 * 60;

/** One matter, as far as its time goes. */
export interface OrderedMatter {
  id: string;
  position: number;
  /** Minutes of time; null where nobody planned any. */
  planned: number | null;
  takenOrder: number | null;
  startedAt: LocalMoment | null;
  /** False for what is over without being taken, as apologies are. */
  isMinuted: boolean;
}

export interface Sitting {
  /** When the meeting is called for; null where that is not known. */
  startsAt: LocalMoment | null;
  openedAt: LocalMoment | null;
  closedAt: LocalMoment | null;
  /** The matter in hand. */
  inHand: string | null;
  adjournments: readonly Pick<Adjournment, 'from' | 'to'>[];
  now: LocalMoment;
}

export interface RunningLine {
  id: string;
  /** "notTaken": the meeting closed without it. */
  state: 'toCome' | 'inHand' | 'done' | 'notTaken';
  /** When it began, or is to begin; null where no clock time is known. */
  from: LocalMoment | null;
  /** Minutes that the meeting sat on it, without breaks; null before it was taken. */
  spent: number | null;
  /** In hand once more, after another one: how long since is in no stamp of the record. */
  isAgain: boolean;
}

export interface RunningOrder {
  /** In the order of the agenda. */
  lines: RunningLine[];
  /** Minutes planned in all, and how many matters have no plan. */
  planned: number;
  unplanned: number;
  /** The end by the plan. */
  plannedEnd: LocalMoment | null;
  /** The end as it looks now: of an open meeting what is left from now on, of a closed one its close. */
  expectedEnd: LocalMoment | null;
  /** Minutes behind the plan, negative ahead of it; null before the opening and where nothing is planned. */
  behind: number | null;
  /** The matter that comes next. */
  next: string | null;
}

const added = (moment: LocalMoment, minutes: number): LocalMoment =>
  new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

const sum = (minutes: readonly (number | null)[]): number =>
  minutes.reduce<number>((all, one) => all + (one ?? 0), 0);

/**
 * The running order of a meeting by the chair's plan and by the stamps of its record. Each taken matter lasted until
 * the next one was taken, without the breaks between. What is still to come begins when what is in hand has had its
 * time, and no earlier than now; items that were passed over come last. Nothing here is kept.
 */
export function runningOrder(matters: readonly OrderedMatter[], given: Sitting): RunningOrder {
  // before the opening the desk only leafs through its items
  const sitting = given.openedAt === null ? { ...given, inHand: null } : given;
  const inOrder = matters.toSorted((one, other) => one.position - other.position);
  const planned = sum(inOrder.map((one) => one.planned));
  const { startsAt, openedAt, closedAt } = sitting;
  const plannedEnd = startsAt === null ? null : added(startsAt, planned);
  const taken = takenLines(inOrder, sitting);
  const rest = toCome(inOrder, taken, sitting);
  const expected = expectedTimes(rest, inOrder, taken, sitting);
  const expectedEnd = closedAt ?? expected.end;
  const state = closedAt === null ? 'toCome' : 'notTaken';
  const isOver = (one: OrderedMatter) => !one.isMinuted && taken.size > 0;
  return {
    lines: inOrder.map((one) => {
      const { id } = one;
      const line = taken.get(id);
      if (line !== undefined) return line;
      const from = expected.from.get(id) ?? null;
      return { id, state: isOver(one) ? 'done' : state, from, spent: null, isAgain: false };
    }),
    planned,
    unplanned: inOrder.filter((one) => one.planned === null).length,
    plannedEnd,
    expectedEnd,
    behind:
      openedAt === null || planned === 0 || plannedEnd === null || expectedEnd === null
        ? null
        : signedMinutes(plannedEnd, expectedEnd),
    next: closedAt === null ? (rest[0]?.id ?? null) : null,
  };
}

const signedMinutes = (from: LocalMoment, to: LocalMoment): number =>
  from <= to ? minutesBetween(from, to) : -minutesBetween(to, from);

function takenLines(matters: readonly OrderedMatter[], sitting: Sitting): Map<string, RunningLine> {
  const { closedAt, inHand, adjournments, now } = sitting;
  const taken = matters
    .filter((one) => one.takenOrder !== null)
    .sort((one, other) => (one.takenOrder ?? 0) - (other.takenOrder ?? 0));
  return new Map(
    taken.map(({ id, startedAt }, index) => {
      const until = taken[index + 1]?.startedAt ?? closedAt ?? now;
      const spent = sittingTime(startedAt, until, adjournments);
      const isInHand = closedAt === null && id === inHand;
      const isAgain = isInHand && index < taken.length - 1;
      return [id, { id, state: isInHand ? 'inHand' : 'done', from: startedAt, spent, isAgain }];
    }),
  );
}

/** What is still to be taken: what follows the item in hand, then what was passed over. */
function toCome(
  matters: readonly OrderedMatter[],
  taken: ReadonlyMap<string, RunningLine>,
  { inHand }: Sitting,
): OrderedMatter[] {
  const at = matters.find(({ id }) => id === inHand)?.position ?? Number.NEGATIVE_INFINITY;
  const left = matters.filter(
    ({ id, isMinuted }) => !taken.has(id) && (isMinuted || taken.size === 0),
  );
  return [
    ...left.filter(({ position }) => position >= at),
    ...left.filter(({ position }) => position < at),
  ];
}

/** When each matter to come begins, and when the last one ends. */
function expectedTimes(
  rest: readonly OrderedMatter[],
  matters: readonly OrderedMatter[],
  taken: ReadonlyMap<string, RunningLine>,
  { startsAt, openedAt, closedAt, inHand, now }: Sitting,
): { from: Map<string, LocalMoment>; end: LocalMoment | null } {
  const from = new Map<string, LocalMoment>();
  if (closedAt !== null) return { from, end: null };
  const planned = matters.find(({ id }) => id === inHand)?.planned ?? 0;
  const left = Math.max(
    0,
    planned - ((inHand === null ? null : taken.get(inHand)?.spent) ?? planned),
  );
  let end = openedAt === null ? startsAt : added(now > openedAt ? now : openedAt, left);
  if (end === null) return { from, end };
  for (const one of rest) {
    from.set(one.id, end);
    end = added(end, one.planned ?? 0);
  }
  return { from, end };
}
