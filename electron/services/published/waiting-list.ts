import { z } from 'zod';

/** What one act of issuing, approving or signing gives the public, each of them a file of its own. */
export const publishedKinds = [
  'minutes.docx',
  'minutes.pdf',
  'minutes.html',
  'note.docx',
  'note.pdf',
  'actions.docx',
  'calendar.ics',
] as const;
export type PublishedKind = (typeof publishedKinds)[number];

const act = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  version: z.string(),
  as: z.enum(['issued', 'approved', 'signed']),
  /** When it was done, ISO 8601. */
  at: z.string(),
  left: z.array(z.enum(publishedKinds)),
});
/** An act whose files are not all in the folder yet. */
export type PublishedAct = z.infer<typeof act>;

const intent = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  /** What stood before, to see whether the act was done when the app ended within it. */
  before: z.string(),
});
export type Intent = z.infer<typeof intent>;

const kept = z.strictObject({ intents: z.array(intent), acts: z.array(act) });
type Kept = z.infer<typeof kept>;

const metaKey = 'toBePublished';
/** Beyond this the oldest give way: a folder that is never there must not grow a list for ever. */
const mostActs = 500;

/** The small table of names and values in exchange.db. */
export interface PublishedMeta {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** What is still to be published; on the disk when a call returns, so that it survives a restart. */
export class WaitingList {
  readonly #meta: PublishedMeta;

  constructor(meta: PublishedMeta) {
    this.#meta = meta;
  }

  acts(): PublishedAct[] {
    return this.#read().acts;
  }

  intents(): Intent[] {
    return this.#read().intents;
  }

  intend(one: Intent): void {
    this.#change(({ intents, acts }) => ({ acts, intents: [...intents, one] }));
  }

  /** The act of an intent was done, or was not (null). */
  settle(id: string, done: PublishedAct | null): void {
    this.#change(({ intents, acts }) => ({
      intents: intents.filter((one) => one.id !== id),
      acts: done === null ? acts : [...acts, done].slice(-mostActs),
    }));
  }

  /** One of its files is in the folder, or there is none of its kind to be made. */
  done(id: string, kind: PublishedKind): void {
    this.#change(({ intents, acts }) => ({
      intents,
      acts: acts
        .map((one) =>
          one.id === id ? { ...one, left: one.left.filter((left) => left !== kind) } : one,
        )
        .filter(({ left }) => left.length > 0),
    }));
  }

  drop(id: string): void {
    this.#change(({ intents, acts }) => ({ intents, acts: acts.filter((one) => one.id !== id) }));
  }

  clear(): void {
    this.#change(() => ({ intents: [], acts: [] }));
  }

  #read(): Kept {
    const text = this.#meta.get(metaKey);
    const nothing: Kept = { intents: [], acts: [] };
    if (text === null || text === '') return nothing;
    return kept.safeParse(JSON.parse(text)).data ?? nothing;
  }

  #change(work: (before: Kept) => Kept): void {
    this.#meta.set(metaKey, JSON.stringify(work(this.#read())));
  }
}
