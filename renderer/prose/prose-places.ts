import type { Node } from 'prosemirror-model';
import { signOf } from '../../shared/prose/flat-prose.ts';
import { blockOfNode } from './prose-schema.ts';

/** Where a place of the editor's document stands in the flat text (shared/prose/flat-prose.ts). */
export function flatAt(document: Node, place: number): number {
  const found = document.resolve(place);
  const index = Math.min(found.index(0), document.childCount - 1);
  let flat = 0;
  for (let before = 0; before < index; before++) flat += flatSize(document.child(before)) + 1;
  const sign = signOf(blockOfNode(document.child(index)).kind).length;
  if (found.depth > 0) return flat + sign + found.parentOffset;
  // between blocks: behind the last one there is only its end
  return place >= document.content.size ? flat + flatSize(document.child(index)) : flat + sign;
}

/** Where a place of the flat text stands in the editor's document. */
export function placeOfFlat(document: Node, flat: number): number {
  let from = 0;
  let place = 0;
  for (let index = 0; index < document.childCount; index++) {
    const block = document.child(index);
    const size = flatSize(block);
    const isLast = index === document.childCount - 1;
    if (flat <= from + size || isLast) {
      const sign = signOf(blockOfNode(block).kind).length;
      const offset = Math.max(0, Math.min(flat - from - sign, block.content.size));
      return place + 1 + offset;
    }
    from += size + 1;
    place += block.nodeSize;
  }
  return place;
}

const flatSize = (block: Node): number =>
  signOf(blockOfNode(block).kind).length + block.content.size;
