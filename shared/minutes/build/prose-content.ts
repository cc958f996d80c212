import type { ProseLine } from '../minutes-source.ts';
import type { Content } from '../minutes-tree.ts';

/** Prose as typed; bullets and numbered lines that follow each other make one list. */
export function proseContent(lines: readonly ProseLine[]): Content[] {
  const content: Content[] = [];
  for (const { kind, text } of lines) {
    if (text.trim() === '') continue;
    const last = content.at(-1);
    if (kind === 'paragraph' || kind === 'subheading') content.push({ kind, text });
    else if (kind === 'bullet' && last?.kind === 'bullets') last.items.push(text);
    else if (kind === 'number' && last?.kind === 'numbers') last.items.push(text);
    else content.push({ kind: kind === 'bullet' ? 'bullets' : 'numbers', items: [text] });
  }
  return content;
}
