import type { Mark } from '../../shared/contract/annotations.ts';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import type { Client } from '../client/client.ts';
import { folded, idsOf, isOvertaken, type MarkChange } from './mark-changes.ts';
import { codeOf } from './query-store.ts';

/**
 * Words are sent when the keys rest so long, and at the latest so long after the first: a quarter of a second
 * is left for the way to the disk, so that a crash never costs more than the last second (reliability R2).
 */
const restMs = 250;
const latestMs = 750;
/** A refused change is tried again after so long, each time twice as long up to the last. */
const firstRetryMs = 500;
const lastRetryMs = 15_000;

interface Waiting {
  change: MarkChange;
  /** Typed words rest a moment: not sent before, nor later than. Clock of performance.now(). */
  notBefore: number;
  latest: number;
  /** Refused for its own sake: others that are not about the same marks go on. */
  isStuck: boolean;
  /** On its way: its call has not answered yet. */
  isOut: boolean;
  /** Sent while an older change of its mark was on its way, which it may have overtaken. */
  isBeside: boolean;
}

const inLine = { isStuck: false, isOut: false, isBeside: false };

export interface MarkQueueHooks {
  /** A change is on the disk: it is forgotten here. A new mark comes back as it was kept. */
  kept(change: MarkChange, made: Mark | null): void;
  /** The backend knows no such mark any more: the change is given up. */
  lost(change: MarkChange): void;
  failed(problem: unknown): void;
}

/**
 * Changes on their way to the disk, one after another. A change leaves only when its call has resolved; a
 * refused one is tried again, and what was changed after it in the same mark waits behind it.
 */
export class MarkQueue {
  private readonly client: Client;
  private readonly hooks: MarkQueueHooks;
  private waiting: Waiting[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = firstRetryMs;
  private heldUntil = 0;

  constructor(client: Client, hooks: MarkQueueHooks) {
    this.client = client;
    this.hooks = hooks;
  }

  /** What is not on the disk yet, oldest first. */
  get pending(): MarkChange[] {
    return this.waiting.map(({ change }) => change);
  }

  put(change: MarkChange): void {
    this.hurry(new Set(idsOf(change)));
    this.waiting.push({ change, notBefore: 0, latest: 0, ...inLine });
    this.pump();
  }

  /** Words as they are typed: the last state of them is sent, once the keys rest. */
  type(id: string, text: string): void {
    const now = performance.now();
    const known = this.waiting.findLast(({ change }) => idsOf(change).includes(id));
    const isOpen = known !== undefined && !known.isOut && isTyped(known.change);
    const change = { name: 'annotations.change', input: { id, fields: { text } } } as const;
    if (isOpen) Object.assign(known, { change, notBefore: Math.min(now + restMs, known.latest) });
    else {
      const latest = now + latestMs;
      this.waiting.push({ change, notBefore: now + restMs, latest, ...inLine });
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
   * one mark goes as one change, since two that travel side by side could change places.
   */
  leave(): void {
    this.waiting = this.waiting.reduce<Waiting[]>((kept, one) => {
      const before = kept.findLast((other) => idsOf(other.change).some((id) => isAbout(one, id)));
      const both = before && !before.isOut && !one.isOut && folded(before.change, one.change);
      if (before && both) before.change = both;
      else kept.push(one);
      return kept;
    }, []);
    const sent = new Set<string>();
    for (const one of this.waiting) {
      const ids = idsOf(one.change);
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

  private hurry(ids: ReadonlySet<string>): void {
    for (const one of this.waiting)
      if (idsOf(one.change).some((id) => ids.has(id))) one.notBefore = 0;
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

  /** The oldest change that may go, with nothing before it about the same marks. */
  private next(now: number): Waiting | null {
    const behind = new Set<string>();
    for (const one of this.waiting) {
      const ids = idsOf(one.change);
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

  private async send(one: Waiting): Promise<void> {
    one.isOut = true;
    const { change } = one;
    try {
      const made = await sendChange(this.client, change);
      this.forgetUpTo(one);
      this.retryMs = firstRetryMs;
      this.hooks.kept(change, made);
    } catch (problem) {
      this.refused(one, problem);
    } finally {
      one.isOut = false;
      this.pump();
    }
  }

  private refused(one: Waiting, problem: unknown): void {
    const code = codeOf(problem);
    const isNew = one.change.name === 'annotations.add';
    // the making of its mark was under way still: it goes again, in turn
    const isEarly = code === 'notFound' && one.isBeside;
    one.isBeside = false;
    if (isEarly) return;
    if (code === 'notFound' && !isNew) {
      this.forget(one);
      this.hooks.lost(one.change);
      return;
    }
    this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
    // a lost line or a full disk stops everything; a change refused for its own sake only its own mark
    if (ofItself.has(code)) one.isStuck = true;
    else this.heldUntil = performance.now() + this.retryMs;
    this.hooks.failed(problem);
  }

  /** Older words of the same mark that were refused meanwhile must not come after newer ones. */
  private forgetUpTo(one: Waiting): void {
    const place = this.waiting.indexOf(one);
    this.waiting = this.waiting.filter(
      (other, index) => index > place || (index < place && !isOvertaken(other.change, one.change)),
    );
  }

  private forget(one: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== one);
  }
}

/** Refusals of one change: of a new mark also that its file is no longer here. */
const ofItself: ReadonlySet<CallErrorCode> = new Set<CallErrorCode>([
  'invalidInput',
  'tooLarge',
  'unexpected',
  'notFound',
]);

const isAbout = ({ change }: Waiting, id: string): boolean => idsOf(change).includes(id);

const isTyped = (change: MarkChange): boolean =>
  change.name === 'annotations.change' &&
  Object.keys(change.input.fields).every((field) => field === 'text');

function sendChange(client: Client, { name, input }: MarkChange): Promise<Mark | null> {
  return client.call(name, input);
}
