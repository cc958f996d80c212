import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { useApp } from '../../app/app-context.ts';
import { useDeed } from '../../app/use-deed.ts';

export interface Ordering {
  problem: string | null;
  /** Moves a question one place up (-1) or down (1); `button` is focused again where it has moved to. */
  step: (id: string, by: -1 | 1, button: string) => void;
  /** For the element of one question: dragged with the mouse, let go over another one. */
  drag: (id: string) => {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  /** The question over which something is being dragged. */
  over: string | null;
}

/** Puts the questions of one item in order, with buttons or the mouse, and says where each went. */
export function useOrdering(questions: readonly QuestionInList[]): Ordering {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const [over, setOver] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const toFocus = useRef<string | null>(null);
  const order = questions.map(({ id }) => id).join(' ');
  useEffect(() => {
    // a button that moved in the page has lost the focus
    if (order === '' || toFocus.current === null) return;
    document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  }, [order]);
  const move = (id: string, to: number) => {
    const rest = questions.map((one) => one.id).filter((one) => one !== id);
    const ids = rest.toSpliced(to, 0, id);
    deed.run(
      () => client.call('questions.reorder', { ids }),
      () => announcer.say(`Moved to place ${to + 1} of ${ids.length}.`),
    );
  };
  const placeOf = (id: string) => questions.findIndex((one) => one.id === id);
  return {
    problem: deed.problem,
    over,
    step(id, by, button) {
      const to = placeOf(id) + by;
      if (to < 0) announcer.say('It is the first one already.');
      else if (to >= questions.length) announcer.say('It is the last one already.');
      else {
        toFocus.current = button;
        move(id, to);
      }
    },
    drag: (id) => ({
      onDragStart(event) {
        dragged.current = id;
        event.dataTransfer.effectAllowed = 'move';
        // nothing of the question goes along: it might be let go over another program
        event.dataTransfer.setData('text/plain', '');
      },
      onDragOver(event) {
        if (dragged.current === null || placeOf(dragged.current) < 0) return;
        event.preventDefault();
        setOver(id);
      },
      onDrop(event) {
        event.preventDefault();
        const from = dragged.current;
        if (from !== null && from !== id && placeOf(from) >= 0) move(from, placeOf(id));
      },
      onDragEnd() {
        dragged.current = null;
        setOver(null);
      },
    }),
  };
}
