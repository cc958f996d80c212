import type { InputOf } from '../../shared/contract/contract.ts';
import type { ReadingLook } from '../../shared/domain/reading-look.ts';
import type { Client } from '../client/client.ts';
import { useApp } from './app-context.ts';
import { createQuery } from './query-store.ts';
import { useAct } from './use-act.ts';
import { useQuery } from './use-query.ts';

export const paperLooks = [
  { value: 'white', label: 'As printed' },
  { value: 'cream', label: 'Cream' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
] as const satisfies readonly { value: ReadingLook['paper']; label: string }[];

/** What was known last: a screen that is come to looks as the one before it until its own answer is there. */
const lastKnown = new WeakMap<Client, ReadingLook>();

/** How I like to read, null until it is known, and the one way to change it: at once, for every paper. */
export function useReadingLook(): {
  look: ReadingLook | null;
  setLook: (fields: InputOf<'reading.setLook'>) => void;
} {
  const { client } = useApp();
  const act = useAct();
  const { value } = useQuery('reading look', () =>
    createQuery(client, ['reading.lookChanged'], () => client.call('reading.look', {})),
  );
  if (value !== null) lastKnown.set(client, value);
  return {
    look: value ?? lastKnown.get(client) ?? null,
    setLook: (fields) => void act(() => client.call('reading.setLook', fields)),
  };
}
