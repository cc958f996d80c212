import { changed, type MarkChange } from '../../renderer/app/mark-changes.ts';
import type { annotationCalls, Mark } from '../../shared/contract/annotations.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { EventName, Events, HandlersOf } from '../../shared/contract/contract.ts';
import { markColour } from '../../shared/domain/annotation.ts';
import type { FakeState } from './fake-state.ts';

/** A mark of page 1 of the builder's file; the words come from nowhere. */
export const aMark = (part: Partial<Mark> = {}): Mark => ({
  id: '01900000-0000-7000-8000-000000000001',
  madeOn: 'a'.repeat(64),
  paper: null,
  kind: 'highlight',
  colour: 'yellow',
  opacity: 100,
  width: 200,
  text: '',
  style: { fontSize: 11, align: 'left' },
  author: 'A Hartley',
  replyTo: null,
  origin: null,
  madeAt: '2025-02-08T12:00:00Z',
  changedAt: '2025-02-08T12:00:00Z',
  tags: [],
  strokes: [],
  quote: {
    exact: 'The pool opens at noon',
    prefix: 'It was said. ',
    suffix: ' on Sundays.',
    hint: null,
  },
  place: {
    parts: [{ pdfPage: 1, quads: [[72, 712, 200, 712, 72, 700, 200, 700]] }],
    shift: [0, 0],
    start: 100,
    end: 118,
    textModel: 1,
    state: 'original',
    confidence: null,
    from: null,
  },
  ...part,
});

/** Marks as the backend keeps them, over memory; one list for every file. */
export function fakeMarkHandlers(
  state: FakeState,
  tell: <N extends EventName>(name: N, event: Events[N]) => void,
): HandlersOf<typeof annotationCalls> {
  const keep = (change: MarkChange): null => {
    state.marks = changed(state.marks, change, '2025-02-08T12:00:00Z');
    tell('annotations.changed', { hash: null });
    return null;
  };
  return {
    'annotations.list': () => state.marks,
    'annotations.add': (input) => {
      keep({ name: 'annotations.add', input });
      const made = state.marks.find(({ id }) => id === input.id);
      if (!made) throw new CallError('unexpected');
      return made;
    },
    'annotations.change': (input) => keep({ name: 'annotations.change', input }),
    'annotations.move': (input) => keep({ name: 'annotations.move', input }),
    'annotations.remove': (input) => keep({ name: 'annotations.remove', input }),
    'annotations.addStroke': (input) => keep({ name: 'annotations.addStroke', input }),
    'annotations.rub': (input) => keep({ name: 'annotations.rub', input }),
    'annotations.tag': (input) => keep({ name: 'annotations.tag', input }),
    'annotations.settle': (input) => keep({ name: 'annotations.settle', input }),
    'annotations.tags': () => {
      const all = state.marks.flatMap(({ tags }) => tags);
      return [...new Set(all)].map((tag) => ({
        tag,
        count: all.filter((other) => other === tag).length,
      }));
    },
    'annotations.colours': () =>
      markColour.options.map((colour) => ({ colour, meaning: state.meanings[colour] ?? '' })),
    'annotations.nameColour': ({ colour, meaning }) => {
      state.meanings[colour] = meaning;
      tell('annotations.changed', { hash: null });
      return null;
    },
    'annotations.carried': () => state.carried,
  };
}
