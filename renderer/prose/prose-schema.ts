import { Fragment, type Node, Schema } from 'prosemirror-model';
import { type Block, type BlockKind, blockKinds } from '../../shared/prose/prose-blocks.ts';

const kindOf = (value: unknown): BlockKind =>
  blockKinds.find((kind) => kind === value) ?? 'paragraph';

/**
 * Blocks of text one after another and nothing else: no marks, no pictures, nothing nested. What a block is stands
 * in an attribute, so that turning it into a bullet does not make another block of it.
 */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      marks: '',
      attrs: { kind: { default: 'paragraph' } },
      toDOM: (node) => ['p', { 'data-kind': kindOf(node.attrs['kind']) }, 0],
      parseDOM: [
        {
          tag: 'p',
          getAttrs: (element) => ({ kind: kindOf(element.getAttribute('data-kind')) }),
        },
        { tag: 'div' },
      ],
    },
    text: {},
  },
});

const { block: blockType, doc: docType } = proseSchema.nodes;

export const nodeOf = ({ kind, text }: Block): Node =>
  blockType.create({ kind }, text === '' ? null : proseSchema.text(text));

export const fragmentOf = (blocks: readonly Block[]): Fragment =>
  Fragment.fromArray(blocks.map(nodeOf));

export const documentOf = (blocks: readonly Block[]): Node =>
  docType.create(null, fragmentOf(blocks));

export const blockOfNode = (node: Node): Block => ({
  kind: kindOf(node.attrs['kind']),
  text: node.textContent,
});

export function blocksOfDocument(document: Node): Block[] {
  const blocks: Block[] = [];
  document.forEach((node) => {
    blocks.push(blockOfNode(node));
  });
  return blocks;
}
