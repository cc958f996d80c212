import type { InputOf } from '../../shared/contract/contract.ts';
import type { ReadingLook } from '../../shared/domain/reading-look.ts';
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
  return {
    look: value,
    setLook: (fields) => void act(() => client.call('reading.setLook', fields)),
  };
}
