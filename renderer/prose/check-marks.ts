import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { paragraphsOf } from '../../shared/prose/prose-paragraphs.ts';
import { fromProse } from './prose-binding.ts';
import type { ProseSession } from './prose-session.ts';

interface Marked {
  ids: readonly string[];
  set: DecorationSet;
}

const key = new PluginKey<Marked>('checkMarks');

/** Set on a transaction with the ids of the paragraphs that are to be looked at. */
export const toCheckChanged = key;

/** Marks the paragraphs that two windows changed. */
export function checkMarks({ prose }: ProseSession): Plugin {
  const marks = (document: Node, ids: readonly string[]): DecorationSet => {
    if (ids.length === 0) return DecorationSet.empty;
    const paragraphs = paragraphsOf(prose);
    const found: Decoration[] = [];
    document.forEach((block, place, index) => {
      if (ids.includes(paragraphs[index]?.id ?? ''))
        found.push(Decoration.node(place, place + block.nodeSize, { class: 'prose-to-check' }));
    });
    return DecorationSet.create(document, found);
  };
  return new Plugin<Marked>({
    key,
    state: {
      init: () => ({ ids: [], set: DecorationSet.empty }),
      apply: (transaction, { ids, set }) => {
        const told = transaction.getMeta(key) as readonly string[] | undefined;
        const isAnew = told !== undefined || transaction.getMeta(fromProse) === true;
        const next = told ?? ids;
        return {
          ids: next,
          set: isAnew
            ? marks(transaction.doc, next)
            : set.map(transaction.mapping, transaction.doc),
        };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}
