import { useEffect } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useDesk } from './desk.ts';
import { verbKeys } from './desk-keys.ts';
import { useActs } from './use-acts.ts';

/** Everything that the desk does stands in the command box as well. */
export function useDeskCommands(): void {
  const { screenCommands } = useApp();
  const acts = useActs();
  const desk = useDesk();
  useEffect(
    () =>
      screenCommands.offer([
        ...verbKeys.map(({ verb, label, digit }) => ({
          id: `desk ${verb}`,
          label,
          note: `Ctrl + ${digit}`,
          run: () => acts.do(verb),
        })),
        {
          id: 'desk newItem',
          label: 'Add an item that is not on the agenda',
          run: () => desk.edit({ kind: 'newItem' }),
        },
      ]),
    [screenCommands, acts, desk],
  );
}
