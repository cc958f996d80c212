import { newId } from '../app/new-id.ts';
import type { Client } from '../client/client.ts';
import { ProseSession } from './prose-session.ts';

interface Held {
  session: ProseSession;
  holders: number;
}

/** The texts that are open in this window, and those that are closed but not all on the disk yet. */
export class ProseShelf {
  /** This window's name for itself, made anew at each load. */
  private readonly editor = newId();
  private readonly client: Client;
  private readonly held = new Map<string, Held>();
  private leaving: AbortController | null = null;

  constructor(client: Client) {
    this.client = client;
  }

  /**
   * The text of a minute, opened where it is not open, and held until `release` is called; then what was typed
   * goes to the disk before it is put away.
   */
  open(minute: string): { session: ProseSession; release: () => void } {
    const one = this.held.get(minute) ?? this.begin(minute);
    const { session } = one;
    one.holders++;
    let isOver = false;
    const release = () => {
      if (isOver) return;
      isOver = true;
      one.holders--;
      session.keeper.rest();
      this.tidy(one);
    };
    return { session, release };
  }

  /** The text of a minute where it is open. */
  session(minute: string): ProseSession | null {
    return this.held.get(minute)?.session ?? null;
  }

  private begin(minute: string): Held {
    const begun = { session: new ProseSession(this.client, minute, this.editor), holders: 0 };
    this.held.set(minute, begun);
    begun.session.store.subscribe(() => this.tidy(begun));
    this.listen();
    return begun;
  }

  /** Puts a text away that nobody shows and that is all on the disk. */
  private tidy(one: Held): void {
    if (one.holders > 0) return;
    const { isUnsaved, problem } = one.session.store.getState();
    // its minute was taken out: nobody will ever be able to keep it
    if (!isUnsaved || problem === 'notFound') this.putAway(one);
  }

  private putAway({ session }: Held): void {
    if (this.held.get(session.minute)?.session !== session) return;
    this.held.delete(session.minute);
    session.close();
    if (this.held.size > 0) return;
    this.leaving?.abort();
    this.leaving = null;
  }

  /** On the way out everything is sent; away from this window what rests is. */
  private listen(): void {
    if (this.leaving) return;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const leave = () => {
      for (const { session } of this.held.values()) session.keeper.leave();
    };
    const rest = () => {
      for (const { session } of this.held.values()) session.keeper.rest();
    };
    document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
    window.addEventListener('pagehide', leave, { signal });
    window.addEventListener('blur', rest, { signal });
  }
}

const shelves = new WeakMap<Client, ProseShelf>();

/** The one shelf of a client: what was typed outlives the screen it was typed on. */
export function shelfOf(client: Client): ProseShelf {
  const shelf = shelves.get(client) ?? new ProseShelf(client);
  shelves.set(client, shelf);
  return shelf;
}
