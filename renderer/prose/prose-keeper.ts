import * as Y from 'yjs';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import { newId } from '../app/new-id.ts';
import { codeOf } from '../app/query-store.ts';
import { toBase64 } from '../client/base64.ts';
import type { Client } from '../client/client.ts';

/**
 * What is typed is sent when the keys rest so long, and at the latest so long after the first: half a second
 * is left for the way to the disk, so that a crash never costs more than the last second (reliability R2).
 */
const restMs = 250;
const latestMs = 500;
/** After so long without a key the whole text is sent as plain words beside it. */
const wordsRestMs = 10_000;
/** What was not kept is sent again after so long, each time twice as long up to the last. */
const firstRetryMs = 500;
const lastRetryMs = 15_000;
/** Bytes in one call: base64 makes a third more of them, and prose.append takes 400 000 letters. */
const mostBytes = 280_000;
const mostWords = 400_000;
/** An update in which nothing happened, for a call that only brings words. */
const nothing = new Uint8Array([0, 0]);

interface Batch {
  /** Sent again under the same name, so that it is kept once. */
  id: string;
  /** Once it was on its way it is never added to: what is kept under its name may be what was sent first. */
  isSealed: boolean;
  isOut: boolean;
  updates: Uint8Array[];
  bytes: number;
  /** What this window had seen of others' when the first of it was typed. */
  seen: number;
  words: string | null;
  /** Clock of performance.now(). */
  notBefore: number;
  latest: number;
}

export interface ProseKeeperHooks {
  minute: string;
  /** This window's name for itself. */
  editor: string;
  seen(): number;
  /** The whole prose as plain words. */
  words(): string;
  /** Everything typed is on the disk, or something is not; and why not, where that was said. */
  stands(unsaved: boolean, problem: CallErrorCode | null): void;
}

/**
 * Brings what is typed in one minute to the disk. An update is forgotten only when the call that brought it was
 * answered; in whatever order updates arrive they make the same text.
 */
export class ProseKeeper {
  private readonly client: Client;
  private readonly hooks: ProseKeeperHooks;
  private batches: Batch[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wordsTimer: ReturnType<typeof setTimeout> | undefined;
  private areWordsDue = false;
  private retryMs = firstRetryMs;
  private heldUntil = 0;
  private lastProblem: CallErrorCode | null = null;

  constructor(client: Client, hooks: ProseKeeperHooks) {
    this.client = client;
    this.hooks = hooks;
  }

  /** Something typed here is not on the disk yet. */
  get isUnsaved(): boolean {
    return this.batches.length > 0;
  }

  /** A change of the text that was made here. */
  put(update: Uint8Array): void {
    const now = performance.now();
    const open = this.batches.at(-1);
    if (open && !open.isSealed && open.bytes + update.length <= mostBytes) {
      open.updates.push(update);
      open.bytes += update.length;
      open.notBefore = Math.min(now + restMs, open.latest);
    } else this.begin(update, now + restMs, now + latestMs);
    this.areWordsDue = true;
    clearTimeout(this.wordsTimer);
    this.wordsTimer = setTimeout(() => this.rest(), wordsRestMs);
    this.hooks.stands(true, this.lastProblem);
    this.pump();
  }

  /** Sends what rests, now, with the words of the whole text: on blur, and when the keys have rested for long. */
  rest(): void {
    this.addWords();
    for (const batch of this.batches) batch.notBefore = 0;
    this.pump();
  }

  /** Sends everything now without waiting for answers: the page may be gone before one comes. */
  leave(): void {
    this.addWords();
    for (const batch of [...this.batches]) if (!batch.isOut) void this.send(batch);
  }

  /** Tries again at once: the backend answers again. */
  retry(): void {
    this.heldUntil = 0;
    this.pump();
  }

  /** Gives up what could not be kept: only where nobody looks at the text and its minute is no more. */
  close(): void {
    this.batches = [];
    clearTimeout(this.timer);
    clearTimeout(this.wordsTimer);
  }

  private begin(update: Uint8Array, notBefore: number, latest: number): Batch {
    const batch: Batch = {
      id: newId(),
      isSealed: false,
      isOut: false,
      updates: [update],
      bytes: update.length,
      seen: this.hooks.seen(),
      words: null,
      notBefore,
      latest,
    };
    this.batches.push(batch);
    return batch;
  }

  private addWords(): void {
    clearTimeout(this.wordsTimer);
    const words = this.areWordsDue ? this.hooks.words() : null;
    this.areWordsDue = false;
    // a text that no call can carry goes on being kept, without its copy in plain words
    if (words === null || words.length > mostWords) return;
    const last = this.batches.at(-1);
    const open = last && !last.isSealed ? last : this.begin(nothing, 0, 0);
    open.words = words;
  }

  private pump(): void {
    clearTimeout(this.timer);
    if (this.batches.length === 0 || this.batches.some(({ isOut }) => isOut)) return;
    const now = performance.now();
    const [first] = this.batches;
    if (!first) return;
    const soonest = Math.max(this.heldUntil, first.isSealed ? 0 : first.notBefore);
    if (soonest <= now) void this.send(first);
    else this.timer = setTimeout(() => this.pump(), soonest - now);
  }

  private async send(batch: Batch): Promise<void> {
    batch.isSealed = true;
    batch.isOut = true;
    const { minute, editor } = this.hooks;
    const { id, seen, words } = batch;
    const update = toBase64(Y.mergeUpdates(batch.updates));
    try {
      await this.client.call('prose.append', { minute, id, update, editor, seen, words });
      this.batches = this.batches.filter((other) => other !== batch);
      this.retryMs = firstRetryMs;
      this.lastProblem = null;
    } catch (problem) {
      this.refused(batch, codeOf(problem));
    } finally {
      batch.isOut = false;
      this.hooks.stands(this.isUnsaved, this.lastProblem);
      this.pump();
    }
  }

  private refused(batch: Batch, code: CallErrorCode): void {
    this.lastProblem = code;
    this.heldUntil = performance.now() + this.retryMs;
    this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
    // where no answer came it may have been kept all the same, and must go again as it was
    if (code !== 'closed' && code !== 'unexpected') this.join(batch);
  }

  /** What was certainly not kept goes together with what was typed after it: one call, not many. */
  private join(batch: Batch): void {
    const next = this.batches[this.batches.indexOf(batch) + 1];
    if (!next || next.isOut || batch.bytes + next.bytes > mostBytes) return;
    next.updates = [...batch.updates, ...next.updates];
    next.bytes += batch.bytes;
    next.seen = Math.min(batch.seen, next.seen);
    next.words ??= batch.words;
    next.notBefore = 0;
    // a name of its own, since what it holds is not what may have gone out under the old one
    next.id = newId();
    next.isSealed = false;
    this.batches = this.batches.filter((other) => other !== batch);
  }
}
