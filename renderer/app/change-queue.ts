import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import { codeOf } from './query-store.ts';

/**
 * Words are sent when the keys rest so long, and at the latest so long after the first: half a second
 * is left for the way to the disk, so that a crash never costs more than the last second (reliability R2).
 */
const restMs = 250;
const latestMs = 500;
/** A refused change is tried again after so long, each time twice as long up to the last. */
const firstRetryMs = 500;
const lastRetryMs = 15_000;

interface Waiting<Change> {
  change: Change;
  /** Typed words rest a moment: not sent before, nor later than. Clock of performance.now(). */
  notBefore: number;
  latest: number;
  /** Refused for its own sake: others that are not about the same things go on. */
  isStuck: boolean;
  /** On its way: its call has not answered yet. */
  isOut: boolean;
  /** Sent while an older change of the same thing was on its way, which it may have overtaken. */
  isBeside: boolean;
}

const inLine = { isStuck: false, isOut: false, isBeside: false };

/** What a queue must know of the changes that wait in it. */
export interface ChangeRules<Change, Answer> {
  send(change: Change): Promise<Answer>;
  /** What a change is about: changes of one thing are sent in order. */
  idsOf(change: Change): readonly string[];
  /** A waiting change with what was typed since, or null where the two are kept apart. */
  retyped(waiting: Change, typed: Change): Change | null;
  /** Two changes of the same things in one call, or null where there is no such call. */
  folded(first: Change, second: Change): Change | null;
  /** Whether nothing is left of an older change once a newer one is kept. */
  isOvertaken(older: Change, newer: Change): boolean;
  /** Whether a refusal says that what the change is about is gone for good: it is then given up. */
  isLost(change: Change, code: CallErrorCode): boolean;
}

export interface ChangeHooks<Change, Answer> {
  /** A change is on the disk: it is forgotten here. */
  kept(change: Change, answer: Answer): void;
  /** The backend knows no such thing any more: the change is given up. */
  lost(change: Change): void;
  failed(problem: unknown): void;
}

/**
 * Changes on their way to the disk, one after another. A change leaves only when its call has resolved; a
 * refused one is tried again, and what was changed after it in the same thing waits behind it.
 */
export class ChangeQueue<Change, Answer> {
  private readonly rules: ChangeRules<Change, Answer>;
  private readonly hooks: ChangeHooks<Change, Answer>;
  private waiting: Waiting<Change>[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = firstRetryMs;
  private heldUntil = 0;

  constructor(rules: ChangeRules<Change, Answer>, hooks: ChangeHooks<Change, Answer>) {
    this.rules = rules;
    this.hooks = hooks;
  }

  /** What is not on the disk yet, oldest first. */
  get pending(): Change[] {
    return this.waiting.map(({ change }) => change);
  }

  put(change: Change): void {
    this.hurry(new Set(this.rules.idsOf(change)));
    this.waiting.push({ change, notBefore: 0, latest: 0, ...inLine });
    this.pump();
  }

  /** Words as they are typed: the last state of them is sent, once the keys rest. */
  type(typed: Change): void {
    const now = performance.now();
    const ids = this.rules.idsOf(typed);
    const known = this.waiting.findLast((one) => ids.some((id) => this.isAbout(one, id)));
    const change = known && !known.isOut ? this.rules.retyped(known.change, typed) : null;
    if (known && change)
      Object.assign(known, { change, notBefore: Math.min(now + restMs, known.latest) });
    else {
      const latest = now + latestMs;
      this.waiting.push({ change: typed, notBefore: now + restMs, latest, ...inLine });
    }
    this.pump();
  }

  /** Sends what rests, now: on blur. */
  flush(): void {
    for (const one of this.waiting) one.notBefore = 0;
    this.pump();
  }

  /**
   * Sends everything now without waiting for answers: the page may be gone before one comes. What waits for
   * one thing goes as one change, since two that travel side by side could change places.
   */
  leave(): void {
    this.waiting = this.waiting.reduce<Waiting<Change>[]>((kept, one) => {
      const before = kept.findLast((other) =>
        this.rules.idsOf(other.change).some((id) => this.isAbout(one, id)),
      );
      const both =
        before && !before.isOut && !one.isOut && this.rules.folded(before.change, one.change);
      if (before && both) before.change = both;
      else kept.push(one);
      return kept;
    }, []);
    const sent = new Set<string>();
    for (const one of this.waiting) {
      const ids = this.rules.idsOf(one.change);
      one.isBeside = ids.some((id) => sent.has(id));
      if (!one.isOut) void this.send(one);
      for (const id of ids) sent.add(id);
    }
  }

  /** Tries refused changes again at once: the backend answers again. */
  retry(): void {
    this.heldUntil = 0;
    for (const one of this.waiting) one.isStuck = false;
    this.pump();
  }

  /** Gives up what was refused for its own sake, and what waits behind it about the same things. */
  dropStuck(): void {
    const stuck = new Set(
      this.waiting.flatMap(({ isStuck, change }) => (isStuck ? this.rules.idsOf(change) : [])),
    );
    this.waiting = this.waiting.filter(
      ({ isOut, change }) => isOut || !this.rules.idsOf(change).some((id) => stuck.has(id)),
    );
  }

  private hurry(ids: ReadonlySet<string>): void {
    for (const one of this.waiting)
      if (this.rules.idsOf(one.change).some((id) => ids.has(id))) one.notBefore = 0;
  }

  private pump(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0 || this.waiting.some(({ isOut }) => isOut)) return;
    const now = performance.now();
    if (now < this.heldUntil) {
      this.timer = setTimeout(() => this.retry(), this.heldUntil - now);
      return;
    }
    const next = this.next(now);
    if (next) void this.send(next);
    else this.wait(now);
  }

  /** The oldest change that may go, with nothing before it about the same things. */
  private next(now: number): Waiting<Change> | null {
    const behind = new Set<string>();
    for (const one of this.waiting) {
      const ids = this.rules.idsOf(one.change);
      const mayGo = !one.isStuck && one.notBefore <= now && !ids.some((id) => behind.has(id));
      if (mayGo) return one;
      for (const id of ids) behind.add(id);
    }
    return null;
  }

  private wait(now: number): void {
    const stuck = this.waiting.some(({ isStuck }) => isStuck);
    const rests = this.waiting.flatMap(({ notBefore }) => (notBefore > now ? [notBefore] : []));
    const soonest = Math.min(...rests, stuck ? now + this.retryMs : Number.POSITIVE_INFINITY);
    if (!Number.isFinite(soonest)) return;
    const act = rests.includes(soonest) ? () => this.pump() : () => this.retry();
    this.timer = setTimeout(act, soonest - now);
  }

  private async send(one: Waiting<Change>): Promise<void> {
    one.isOut = true;
    const { change } = one;
    try {
      const answer = await this.rules.send(change);
      this.forgetUpTo(one);
      this.retryMs = firstRetryMs;
      this.hooks.kept(change, answer);
    } catch (problem) {
      this.refused(one, problem);
    } finally {
      one.isOut = false;
      this.pump();
    }
  }

  private refused(one: Waiting<Change>, problem: unknown): void {
    const code = codeOf(problem);
    // the making of its thing was under way still: it goes again, in turn
    const isEarly = one.isBeside && (code === 'notFound' || code === 'invalidInput');
    one.isBeside = false;
    if (isEarly) return;
    if (this.rules.isLost(one.change, code)) {
      this.forget(one);
      this.hooks.lost(one.change);
      return;
    }
    this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
    // a lost line or a full disk stops everything; a change refused for its own sake only its own things
    if (ofItself.has(code)) one.isStuck = true;
    else this.heldUntil = performance.now() + this.retryMs;
    this.hooks.failed(problem);
  }

  /** Older words of the same thing that were refused meanwhile must not come after newer ones. */
  private forgetUpTo(one: Waiting<Change>): void {
    const place = this.waiting.indexOf(one);
    this.waiting = this.waiting.filter(
      (other, index) =>
        index > place || (index < place && !this.rules.isOvertaken(other.change, one.change)),
    );
  }

  private forget(one: Waiting<Change>): void {
    this.waiting = this.waiting.filter((other) => other !== one);
  }

  private isAbout({ change }: Waiting<Change>, id: string): boolean {
    return this.rules.idsOf(change).includes(id);
  }
}

/** Refusals of one change: of a new thing also that what it belongs to is no longer here. */
const ofItself: ReadonlySet<CallErrorCode> = new Set<CallErrorCode>([
  'invalidInput',
  'tooLarge',
  'unexpected',
  'notFound',
]);
