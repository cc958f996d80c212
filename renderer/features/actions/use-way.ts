import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import type { Route } from '../../app/route.ts';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { stepOf } from './action-keys.ts';

interface Way {
  /** The element in which the keys count. */
  box: RefObject<HTMLDivElement | null>;
  open: (id: string) => void;
  close: () => void;
}

/** From the list to an ask, from ask to ask, and back to the row that it was opened from. */
export function useWay(
  route: Extract<Route, { screen: 'actions' }>,
  rows: readonly ActionRow[],
): Way {
  const { navigation } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const open = useCallback(
    (id: string) => navigation.go({ ...route, action: id }),
    [navigation, route],
  );
  const stepped = useCallback(
    (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === null || route.action === null) return;
      const next = rows[rows.findIndex(({ id }) => id === route.action) + step];
      event.preventDefault();
      if (next !== undefined) navigation.replace({ ...route, action: next.id });
    },
    [navigation, route, rows],
  );
  useDomEvent(box, 'keydown', stepped);
  const last = useRef(route.action);
  useEffect(() => {
    const before = last.current;
    last.current = route.action;
    if (before === null || route.action !== null) return;
    const keyed = box.current?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [];
    [...keyed].find((element) => element.dataset['key'] === before)?.focus();
  }, [route.action]);
  return { box, open, close: () => navigation.go({ ...route, action: null }) };
}
