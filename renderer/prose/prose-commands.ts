import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { blockOfNode, proseSchema } from './prose-schema.ts';
import type { ProseSession } from './prose-session.ts';

/** Makes the blocks of the selection this kind; where they are it already, paragraphs. */
export function becomeKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const chosen: { place: number; block: Node }[] = [];
    state.doc.nodesBetween(from, to, (block, place) => {
      if (block.isTextblock) chosen.push({ place, block });
      return block.type === proseSchema.nodes.doc;
    });
    const isSo = chosen.every(({ block }) => blockOfNode(block).kind === kind);
    const next = isSo ? 'paragraph' : kind;
    const { tr } = state;
    for (const { place } of chosen) tr.setNodeMarkup(place, null, { kind: next });
    dispatch?.(tr.scrollIntoView());
    return chosen.length > 0;
  };
}

/** Enter: another block of the same kind; on an empty line of a list the list ends; after a subheading comes text. */
export const nextBlock: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if ($from.depth === 0 || $to.depth === 0) return false;
  const { kind } = blockOfNode($from.parent);
  if (empty && $from.parent.content.size === 0 && kind !== 'paragraph')
    return becomeKind('paragraph')(state, dispatch);
  const { tr } = state;
  if (!empty) tr.deleteSelection();
  const place = tr.mapping.map($from.pos);
  const found = tr.doc.resolve(place);
  const isAtEnd = found.parentOffset === found.parent.content.size;
  const next = kind === 'subheading' && isAtEnd ? 'paragraph' : kind;
  tr.split(place, 1, [{ type: proseSchema.nodes.block, attrs: { kind: next } }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the beginning of a line of a list: it becomes a paragraph first. */
const plainAgain: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0 || $from.parentOffset > 0) return false;
  const { kind } = blockOfNode($from.parent);
  return kind === 'paragraph' ? false : becomeKind('paragraph')(state, dispatch);
};

/** Backspace at the beginning of a paragraph, Delete at the end of one: two become one. */
const joined =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.depth === 0) return false;
    const isAtEdge = $from.parentOffset === (side === 'before' ? 0 : $from.parent.content.size);
    const edge = side === 'before' ? $from.before() : $from.after();
    if (!isAtEdge || edge === 0 || edge === state.doc.content.size) return false;
    dispatch?.(state.tr.join(edge).scrollIntoView());
    return true;
  };

const all: Command = (state, dispatch) => {
  const { doc } = state;
  dispatch?.(state.tr.setSelection(TextSelection.create(doc, 1, doc.content.size - 1)));
  return true;
};

const first =
  (...commands: (Command | undefined)[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command?.(state, dispatch, view) ?? false);

/** Every key of the text box. Tab is not among them: it leads out. */
export function proseKeys({ undo }: ProseSession): Plugin {
  const take: Command = () => {
    undo.undo();
    return true;
  };
  const redo: Command = () => {
    undo.redo();
    return true;
  };
  const back = first(plainAgain, joined('before'), baseKeymap['Backspace']);
  const on = first(joined('after'), baseKeymap['Delete']);
  return keymap({
    ...baseKeymap,
    Enter: nextBlock,
    'Shift-Enter': nextBlock,
    'Mod-Enter': () => false,
    Backspace: back,
    'Mod-Backspace': back,
    'Shift-Backspace': back,
    Delete: on,
    'Mod-Delete': on,
    'Mod-a': all,
    'Mod-z': take,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-Shift-6': becomeKind('subheading'),
    'Mod-Shift-7': becomeKind('number'),
    'Mod-Shift-8': becomeKind('bullet'),
  });
}
