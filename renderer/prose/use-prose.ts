import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Block } from '../../shared/prose/prose-blocks.ts';
import { readProse } from '../../shared/prose/prose-document.ts';
import { useApp } from '../app/app-context.ts';
import type { ProseSession } from './prose-session.ts';
import { shelfOf } from './prose-shelf.ts';

/** A view of the words beside the text box need not follow each key. */
const followMs = 400;

/** The prose of a minute for as long as it is shown; null at the first drawing. */
export function useProseSession(minute: string): ProseSession | null {
  const { client } = useApp();
  const shelf = shelfOf(client);
  const hold = useCallback(() => shelf.open(minute).release, [shelf, minute]);
  return useSyncExternalStore(hold, () => shelf.session(minute));
}

/** What the prose of a minute says, a moment behind the keys; null until it is known. */
export function useProseBlocks(minute: string): Block[] | null {
  const session = useProseSession(minute);
  const [blocks, setBlocks] = useState<{ minute: string; blocks: Block[] } | null>(null);
  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      if (session.store.getState().isReady)
        setBlocks({ minute: session.minute, blocks: readProse(session.prose) });
    };
    const soon = () => {
      timer ??= setTimeout(read, followMs);
    };
    read();
    session.prose.on('update', soon);
    const stop = session.store.subscribe(({ isReady }, before) => {
      if (isReady && !before.isReady) read();
    });
    return () => {
      clearTimeout(timer);
      session.prose.off('update', soon);
      stop();
    };
  }, [session]);
  return blocks?.minute === minute ? blocks.blocks : null;
}
