import type { Content } from '../minutes-tree.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/** What was reported of earlier asks, each in a paragraph with the minute that asked for it; unanswered ones are not printed. */
export function arisingContent(
  { source, say }: Writing,
  { minute, rows }: MinuteMatter,
): Content[] {
  return inPosition(rows.mattersArising)
    .filter((one) => one.minute === minute.id && one.outcome !== 'none' && one.answer.trim() !== '')
    .map(({ action, answer }) => {
      const { minute: name = null, title = '' } = source.asks.get(action) ?? {};
      const words = { title, answer: answer.trim() };
      if (title.trim() === '') return { kind: 'paragraph', text: words.answer };
      const text =
        name === null
          ? say('arisingUnnumbered', words)
          : say('arising', { ...words, minute: name });
      return { kind: 'paragraph', text };
    });
}
