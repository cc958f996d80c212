import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import type { Client } from '../../client/client.ts';

/** What was typed and not sent yet, by what it is for. One for each window. */
const drafts = new WeakMap<Client, Map<string, unknown>>();

function draftsOf(client: Client): Map<string, unknown> {
  const known = drafts.get(client) ?? new Map<string, unknown>();
  drafts.set(client, known);
  return known;
}

/**
 * A form's words that outlive the form: going to another ask, Esc or another screen loses nothing of them. What `clear`
 * is called for has been sent; what was typed since stays. Two kinds of drafts never share a name.
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): { draft: T; change: (part: Partial<T>) => void; clear: () => void } {
  const { client } = useApp();
  const all = draftsOf(client);
  const [draft, setDraft] = useState<T>(() => (all.get(name) as T | undefined) ?? empty);
  return {
    draft,
    change: (part) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        all.set(name, after);
        return after;
      }),
    clear: () => {
      if (all.get(name) === draft) all.delete(name);
      setDraft((now) => (now === draft ? empty : now));
    },
  };
}
