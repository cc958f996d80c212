import type {
  AttendanceBlock,
  Block,
  Content,
  MinutesTree,
} from '../../shared/minutes/minutes-tree.ts';

/** Every word of a document in the order in which it is printed, block by block; bullets as "•". */
export const minutesAsText = (tree: MinutesTree): string[] => tree.blocks.map(blockText);

function blockText(block: Block): string {
  switch (block.kind) {
    case 'attendance':
      return attendanceText(block);
    case 'section':
      return block.title;
    case 'minute': {
      const head = [block.label, block.title, block.reference];
      const title = head.filter((part) => part !== '').join(' ');
      const content = block.content.flatMap(contentText).filter((line) => line !== '');
      return [title, ...content].join('\n');
    }
    case 'closing':
      return block.text;
  }
}

function attendanceText({ title, groups }: AttendanceBlock): string {
  const lines = groups.flatMap(({ label, areas }) => [
    label,
    ...areas.flatMap((area) => [area.label, ...area.lines]),
  ]);
  return [title, ...lines].filter((line) => line !== '').join('\n');
}

const bullets = (items: readonly string[]): string[] => items.map((item) => `• ${item}`);

export function contentText(content: Content): string[] {
  switch (content.kind) {
    case 'paragraph':
    case 'subheading':
    case 'procedure':
    case 'declaration':
      return [content.text];
    case 'bullets':
      return bullets(content.items);
    case 'numbers':
      return content.items.map((item, index) => `${index + 1}. ${item}`);
    case 'motion':
      return [content.movers, content.text];
    case 'amendment':
      return [content.movers, content.text, content.result];
    case 'vote':
      return [
        content.text,
        ...content.names.map(({ option, names }) => `${option}: ${names.join(', ')}`),
        ...content.own,
      ];
    case 'resolution':
      return [
        content.stem,
        ...content.clauses.map(({ number, text }) => `${number} ${text}`.trim()),
      ];
    case 'requests':
      return [content.stem, ...bullets(content.items)];
    case 'correction':
      return [content.text, content.before, content.after];
  }
}
