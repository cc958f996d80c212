import { namesInRow } from '../../../shared/minutes/fill-words.ts';
import { markingsOf } from '../../../shared/minutes/markings.ts';
import type {
  AttendanceBlock,
  Block,
  Content,
  MinuteBlock,
  MinutesTree,
  ResolutionContent,
  VoteContent,
} from '../../../shared/minutes/minutes-tree.ts';
import { escapeMarkdown as text } from '../markdown/escape-markdown.ts';

/** The minutes as Markdown: headings, lists and words, none of which can become anything else. */
export function minutesMarkdown(tree: MinutesTree): string {
  const hasSections = tree.blocks.some(({ kind }) => kind === 'section');
  const signature = tree.signature === null ? '' : text(tree.signature.text);
  const parts = [
    ...markingsOf(tree).map(strong),
    strong(tree.authority),
    `# ${text(tree.title)}`,
    ...tree.blocks.flatMap((block) => blockLines(block, hasSections ? '###' : '##', tree)),
    ...(signature === '' ? [] : [`## ${text(tree.labels.signed)}`, signature]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const strong = (words: string): string => (words.trim() === '' ? '' : `**${text(words)}**`);

function blockLines(block: Block, heading: '##' | '###', tree: MinutesTree): string[] {
  switch (block.kind) {
    case 'attendance':
      return attendanceLines(block);
    case 'section':
      return [`## ${text(block.title)}`];
    case 'minute':
      return minuteLines(block, heading, tree);
    case 'closing':
      return [text(block.text)];
  }
}

/** A point for each class or area; people who have a line each stand under it. */
function attendanceLines({ title, groups }: AttendanceBlock): string[] {
  const point = (label: string, lines: readonly string[], depth: string): string => {
    const [first = ''] = lines;
    const head = `${depth}- ${strong(label)}`;
    if (lines.length < 2) return `${head} ${text(first)}`;
    return [head, ...lines.map((line) => `${depth}  - ${text(line)}`)].join('\n');
  };
  const points = groups.map(({ label, areas }) => {
    if (areas.every((area) => area.label === ''))
      return point(
        label,
        areas.flatMap(({ lines }) => lines),
        '',
      );
    const own = areas.map((area) => point(area.label, area.lines, '  '));
    return [`- ${strong(label)}`, ...own].join('\n');
  });
  return [title === '' ? '' : `## ${text(title)}`, points.join('\n')];
}

function minuteLines(minute: MinuteBlock, heading: '##' | '###', tree: MinutesTree): string[] {
  const { label, title, reference, content } = minute;
  const head = [label, title, reference].filter((part) => part !== '').map(text);
  return [
    `${heading} ${head.join(' ')}`,
    ...content.flatMap((one) => contentLines(one, heading, tree)),
  ];
}

const quoted = (words: string): string => (words === '' ? '' : `> ${text(words)}`);
const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${text(item)}`).join('\n');

function contentLines(content: Content, heading: string, { labels }: MinutesTree): string[] {
  switch (content.kind) {
    case 'paragraph':
    case 'declaration':
      return [text(content.text)];
    case 'procedure':
      return [content.text.trim() === '' ? '' : `*${text(content.text)}*`];
    case 'subheading':
      return [`${heading}# ${text(content.text)}`];
    case 'bullets':
      return [bullets(content.items)];
    case 'numbers':
      return [content.items.map((item, index) => `${index + 1}. ${text(item)}`).join('\n')];
    case 'motion':
      return [text(content.movers), quoted(content.text)];
    case 'amendment':
      return [text(content.movers), quoted(content.text), text(content.result)];
    case 'vote':
      return voteLines(content, labels);
    case 'resolution':
      return resolutionLines(content);
    case 'requests':
      return [text(content.stem), bullets(content.items)];
    case 'correction':
      return content.before === ''
        ? [text(content.text), quoted(content.after)]
        : [
            text(content.text),
            strong(labels.before),
            quoted(content.before),
            strong(labels.after),
            quoted(content.after),
          ];
  }
}

function voteLines({ text: words, names, own }: VoteContent, labels: MinutesTree['labels']) {
  const row = (one: string, other: string) => `| ${text(one)} | ${text(other)} |`;
  const table = [
    row(labels.vote, labels.names),
    '| --- | --- |',
    ...names.map((line) => row(line.option, namesInRow(line.names))),
  ].join('\n');
  return [strong(words), names.length === 0 ? '' : table, ...own.map(text)];
}

/** Clauses keep the numbers of the style as text: a list would number them anew. */
function resolutionLines({ stem, clauses }: ResolutionContent): string[] {
  const [first] = clauses;
  if (clauses.length === 1 && first?.number === '') return [strong(`${stem} ${first.text}`)];
  const lines = clauses.map(({ number, text: words }) => strong(`${number} ${words}`));
  return [strong(stem), lines.join('\\\n')];
}
