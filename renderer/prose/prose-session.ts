import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import type { Block } from '../../shared/prose/prose-blocks.ts';
import { newProse, readProse, textOf, writeProse } from '../../shared/prose/prose-document.ts';
import { plainText } from '../../shared/prose/prose-plain-text.ts';
import { codeOf } from '../app/query-store.ts';
import { fromBase64 } from '../client/base64.ts';
import type { Client } from '../client/client.ts';
import { ProseKeeper } from './prose-keeper.ts';

/** Keys pressed within so long of each other are one step of Undo. */
const undoMs = 600;
/** What could not be read is asked for again after so long. */
const askAgainMs = 2_000;

export interface ProseState {
  /** The text is here and may be typed in. */
  isReady: boolean;
  /** Typed here and not on the disk yet. */
  isUnsaved: boolean;
  problem: CallErrorCode | null;
}

/** The prose of one minute in this window: its text, what others type in it, and the way of ours to the disk. */
export class ProseSession {
  readonly minute: string;
  readonly prose = newProse();
  readonly text = textOf(this.prose);
  readonly store: StoreApi<ProseState> = createStore(() => ({
    isReady: false,
    isUnsaved: false,
    problem: null,
  }));
  /** Says of a change of the text that it was typed here, in a box that shows it: the origin of its transaction. */
  readonly typed = { typedHere: true };
  /** Done here, but not in the box, which has yet to show it. */
  private readonly putBack = { putBackHere: true };
  /** Own edits only: what another window typed is never taken back here. */
  readonly undo: Y.UndoManager;
  readonly keeper: ProseKeeper;
  private readonly client: Client;
  private readonly stops: (() => void)[];
  private seen = 0;
  private isAsking = false;
  private isAskedAgain = false;
  private askTimer: ReturnType<typeof setTimeout> | undefined;
  private isHeld = false;
  private waiting: { update: string; seen: number } | null = null;

  constructor(client: Client, minute: string, editor: string) {
    this.client = client;
    this.minute = minute;
    this.prose.clientID = clientNumber();
    this.undo = new Y.UndoManager(this.text, {
      trackedOrigins: new Set<unknown>([this.typed, this.putBack]),
      captureTimeout: undoMs,
    });
    this.keeper = new ProseKeeper(client, {
      minute,
      editor,
      seen: () => this.seen,
      words: () => plainText(readProse(this.prose)),
      stands: (isUnsaved, problem) => this.store.setState({ isUnsaved, problem }),
    });
    this.prose.on('update', (update: Uint8Array, origin: unknown) => {
      const ours: unknown[] = [this.typed, this.putBack, this.undo];
      if (ours.includes(origin)) this.keeper.put(update);
    });
    this.stops = [
      client.on('prose.changed', (event) => {
        const isOurs = event.editor === editor;
        if (!isOurs && (event.minute === null || event.minute === minute)) void this.ask();
      }),
      client.connection.subscribe(() => {
        if (client.connection.current() !== 'open') return;
        this.keeper.retry();
        void this.ask();
      }),
    ];
    void this.ask();
  }

  /**
   * Holds back what others type while letters are being put together (an input method would lose them), and lets
   * it in again.
   */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
    const { waiting } = this;
    if (isHeld || waiting === null) return;
    this.waiting = null;
    this.take(waiting.update, waiting.seen);
  }

  /** Makes it say these blocks, as one step of Undo of its own. */
  replace(blocks: readonly Block[]): void {
    this.undo.stopCapturing();
    writeProse(this.prose, blocks, this.putBack);
    this.undo.stopCapturing();
    this.keeper.rest();
  }

  /** Ends it. What is not kept yet is given up: the shelf sees to it that there is none. */
  close(): void {
    for (const stop of this.stops) stop();
    clearTimeout(this.askTimer);
    this.keeper.close();
    this.undo.destroy();
    this.prose.destroy();
  }

  /** Asks for the whole text: at first, after another window typed, after the line was down. */
  private async ask(): Promise<void> {
    this.isAskedAgain = true;
    clearTimeout(this.askTimer);
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isAskedAgain) {
        this.isAskedAgain = false;
        const { update, seen } = await this.client.call('prose.get', { minute: this.minute });
        if (this.isHeld) this.waiting = { update, seen };
        else this.take(update, seen);
      }
    } catch (problem) {
      const code = codeOf(problem);
      if (!this.store.getState().isReady) this.store.setState({ problem: code });
      // a line that is down tells when it is back
      if (code !== 'closed' && code !== 'notFound')
        this.askTimer = setTimeout(() => void this.ask(), askAgainMs);
    } finally {
      this.isAsking = false;
    }
  }

  private take(update: string, seen: number): void {
    if (this.prose.isDestroyed) return;
    if (update !== '') Y.applyUpdate(this.prose, fromBase64(update), 'kept');
    this.seen = Math.max(this.seen, seen);
    if (!this.store.getState().isReady) this.store.setState({ isReady: true, problem: null });
  }
}

/** Two windows must never have the same: 53 random bits, where Yjs itself takes 32. */
function clientNumber(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low;
}
