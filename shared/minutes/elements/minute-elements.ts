import { namesInRow } from '../fill-words.ts';
import type {
  Content,
  MinuteBlock,
  ResolutionContent,
  TreeLabels,
  VoteContent,
} from '../minutes-tree.ts';
import { element, type MinutesElement, paragraphOf, textOf } from './element.ts';

/** Level of a minute's heading: under a section's heading, or where a style has no sections. */
export type Level = 2 | 3;
const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

export function minuteElements(
  minute: MinuteBlock,
  level: Level,
  labels: TreeLabels,
): MinutesElement {
  const { id, label, title, reference, content } = minute;
  const below = headings[level === 2 ? 3 : 4];
  return element('section', { id: `minute-${id}`, class: 'minute' }, [
    element(headings[level], {}, [
      ...(label === '' ? [] : [textOf('span', label, 'number'), ' ']),
      title,
      ...(reference === '' ? [] : [' ', textOf('span', reference, 'reference')]),
    ]),
    ...content.flatMap((one) => contentElements(one, below, labels)),
  ]);
}

function contentElements(
  content: Content,
  heading: 'h3' | 'h4',
  labels: TreeLabels,
): MinutesElement[] {
  switch (content.kind) {
    case 'paragraph':
    case 'declaration':
      return paragraphOf(content.text);
    case 'procedure':
      return paragraphOf(content.text, 'procedure');
    case 'subheading':
      return [textOf(heading, content.text)];
    case 'bullets':
      return [list('ul', content.items)];
    case 'numbers':
      return [list('ol', content.items)];
    case 'motion':
      return [...paragraphOf(content.movers), quoted(content.text)];
    case 'amendment':
      return [...paragraphOf(content.movers), quoted(content.text), ...paragraphOf(content.result)];
    case 'vote':
      return voteElements(content, labels);
    case 'resolution':
      return resolutionElements(content);
    case 'requests':
      return [...paragraphOf(content.stem), list('ul', content.items)];
    case 'correction':
      return [...paragraphOf(content.text), ...correctionTexts(content, labels)];
  }
}

const list = (tag: 'ul' | 'ol', items: readonly string[]): MinutesElement =>
  element(
    tag,
    {},
    items.map((item) => textOf('li', item)),
  );

const quoted = (text: string): MinutesElement => element('blockquote', {}, paragraphOf(text));

/** Both texts have their label, where both are printed; the new one alone stands behind its sentence. */
function correctionTexts(
  { before, after }: Extract<Content, { kind: 'correction' }>,
  labels: TreeLabels,
): MinutesElement[] {
  if (before === '') return [quoted(after)];
  return [
    textOf('p', labels.before, 'label'),
    quoted(before),
    textOf('p', labels.after, 'label'),
    quoted(after),
  ];
}

function voteElements({ text, names, own }: VoteContent, labels: TreeLabels): MinutesElement[] {
  const head = element('thead', {}, [
    element('tr', {}, [
      element('th', { scope: 'col' }, [labels.vote]),
      element('th', { scope: 'col' }, [labels.names]),
    ]),
  ]);
  const rows = names.map((row) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [row.option]),
      element('td', {}, [namesInRow(row.names)]),
    ]),
  );
  const table = element('table', { class: 'votes' }, [head, element('tbody', {}, rows)]);
  return [
    ...paragraphOf(text, 'vote'),
    ...(names.length === 0 ? [] : [table]),
    ...own.flatMap((line) => paragraphOf(line)),
  ];
}

/** Numbers are text, as the style writes them, so that whoever copies the words has them. */
function resolutionElements({ stem, clauses }: ResolutionContent): MinutesElement[] {
  const [first] = clauses;
  if (first === undefined) return paragraphOf(stem, 'resolution');
  if (clauses.length === 1 && first.number === '')
    return paragraphOf([stem, first.text].filter((part) => part !== '').join(' '), 'resolution');
  return [
    ...paragraphOf(stem, 'resolution'),
    element(
      'ol',
      { class: 'clauses' },
      clauses.map(({ number, text }) =>
        element('li', {}, [
          ...(number === '' ? [] : [textOf('span', number, 'number'), ' ']),
          textOf('span', text),
        ]),
      ),
    ),
  ];
}
