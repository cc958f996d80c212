import { type RefObject, useEffect, useMemo, useState } from 'react';
import { createImportsStore, type Imports } from '../features/imports/imports-store.ts';
import { useApp } from './app-context.ts';
import { createHistory, type History } from './history.ts';
import type { KeyAction } from './keys.ts';
import type { Route } from './route.ts';
import { useKeys } from './use-keys.ts';

/** Windows over the page that the frame can open; never two at once. */
export type OpenDialog = 'help' | 'commands' | null;

export interface FrameParts {
  imports: Imports;
  history: History;
  open: OpenDialog;
  close: () => void;
  /** What every key of the app does; buttons and the command box do the same. */
  does: Record<KeyAction, () => void>;
}

/** What lives as long as the frame does: imports, undo, the keys. `picker` is the page's own file dialog. */
export function useFrame(picker: RefObject<HTMLInputElement | null>): FrameParts {
  const { client, navigation, announcer } = useApp();
  const [imports] = useState(() => createImportsStore(client, announcer));
  const [history] = useState(() => createHistory(client, announcer));
  const [open, setOpen] = useState<OpenDialog>(null);
  useEffect(() => imports.watch(), [imports]);
  useEffect(() => history.watch(), [history]);
  useEffect(() => navigation.watch(), [navigation]);
  const does = useMemo(() => {
    const go = (to: Route) => () => navigation.go(to);
    return {
      help: () => setOpen('help'),
      commands: () => setOpen('commands'),
      undo: () => void history.undo(),
      redo: () => void history.redo(),
      back: navigation.back,
      open: () => (client.chooseFiles ? void imports.choose() : picker.current?.click()),
      meetings: go({ screen: 'meetings' }),
      search: go({ screen: 'search', words: '' }),
      actions: go({ screen: 'actions', committee: null, action: null, page: 'ledger' }),
      programme: go({ screen: 'programme', committee: null }),
      people: go({ screen: 'people', person: null }),
      settings: go({ screen: 'settings' }),
      sharedFolder: go({ screen: 'sharedFolder' }),
    } satisfies Record<KeyAction, () => void>;
  }, [client, navigation, imports, history, picker]);
  useKeys(does);
  return { imports, history, open, close: () => setOpen(null), does };
}
