import { attendanceElements } from './elements/attendance-elements.ts';
import { element, type MinutesElement, textOf } from './elements/element.ts';
import { type Level, minuteElements } from './elements/minute-elements.ts';
import { markingsOf } from './markings.ts';
import type { Block, MinutesTree, SignatureBlock } from './minutes-tree.ts';

export type { MinutesElement, MinutesTag } from './elements/element.ts';

/**
 * The document as elements of a page, in reading order: what the HTML file and the preview are both made of. Plain
 * data; no text in it is ever markup.
 */
export function minutesElements(tree: MinutesTree): MinutesElement {
  return element('article', { class: 'minutes', lang: tree.language }, [
    element('header', {}, [
      ...markingsOf(tree).map((words) => textOf('p', words, 'marking')),
      textOf('p', tree.authority, 'authority'),
      textOf('h1', tree.title),
    ]),
    ...partsOf(tree).map((part) => partElement(part, tree)),
    ...(tree.signature === null ? [] : [signatureElement(tree.signature, tree)]),
  ]);
}

interface Part {
  title: string;
  blocks: Block[];
}

/** The blocks under their section's heading; those before the first section have none. */
function partsOf({ blocks }: MinutesTree): Part[] {
  const parts: Part[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'section') parts.push({ title: block.title, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ title, blocks: own }) => title !== '' || own.length > 0);
}

function partElement({ title, blocks }: Part, tree: MinutesTree): MinutesElement {
  const level: Level = title === '' ? 2 : 3;
  const head = title === '' ? [] : [textOf('h2', title)];
  return element('section', {}, [
    ...head,
    ...blocks.flatMap((block) => blockElements(block, level, tree)),
  ]);
}

function blockElements(block: Block, level: Level, tree: MinutesTree): MinutesElement[] {
  switch (block.kind) {
    case 'attendance':
      return attendanceElements(block);
    case 'minute':
      return [minuteElements(block, level, tree.labels)];
    case 'closing':
      return [textOf('p', block.text, 'closing')];
    case 'section':
      return [];
  }
}

function signatureElement({ text, presider }: SignatureBlock, tree: MinutesTree): MinutesElement {
  const words = text === '' ? presider : text;
  return element('section', { class: 'signature' }, [
    textOf('h2', tree.labels.signed),
    textOf('p', words),
  ]);
}
