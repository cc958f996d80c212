import type {
  AttendanceBlock,
  Block,
  Content,
  MinuteBlock,
  MinutesTree,
  VoteContent,
} from '../../../shared/minutes/minutes-tree.ts';

/** A point of a list: its number as it is printed, or "" for a bullet. */
export interface ListPoint {
  number: string;
  text: string;
}

/**
 * What Word and PDF set one after another. Both are made from these, so that they say the same in the same order.
 * Headings: 1 sections, 2 minutes, 3 what stands within one.
 */
export type Piece =
  | { kind: 'heading'; level: 1 | 2 | 3; number: string; text: string }
  | { kind: 'paragraph'; text: string; look: 'plain' | 'strong' | 'set in'; isKept: boolean }
  /** A label in a column of its own, and its lines beside it. */
  | { kind: 'labelled'; label: string; lines: string[] }
  | { kind: 'list'; points: ListPoint[] }
  /** First cell of every row is the row's head. */
  | { kind: 'table'; head: string[]; rows: { head: string; cell: string }[] };

type Look = Extract<Piece, { kind: 'paragraph' }>['look'];

const paragraph = (text: string, look: Look = 'plain', isKept = false): Piece[] =>
  text === '' ? [] : [{ kind: 'paragraph', text, look, isKept }];

const list = (points: ListPoint[]): Piece[] =>
  points.length === 0 ? [] : [{ kind: 'list', points }];
const bullets = (items: string[]) => list(items.map((text) => ({ number: '', text })));

/** The document below its title, in reading order. */
export function piecesOf(tree: MinutesTree): Piece[] {
  const pieces: Piece[] = [];
  for (const block of tree.blocks) {
    const last = pieces.at(-1);
    // "(Meeting closed at 3.40 pm)" alone on a page looks like the end of other minutes
    if (block.kind === 'closing' && last?.kind === 'paragraph') last.isKept = true;
    pieces.push(...blockPieces(block, tree));
  }
  return pieces;
}

function blockPieces(block: Block, tree: MinutesTree): Piece[] {
  switch (block.kind) {
    case 'attendance':
      return attendancePieces(block);
    case 'section':
      return [{ kind: 'heading', level: 1, number: '', text: block.title }];
    case 'minute':
      return minutePieces(block, tree);
    case 'closing':
      return paragraph(block.text);
  }
}

function attendancePieces({ title, groups }: AttendanceBlock): Piece[] {
  const pieces: Piece[] = [{ kind: 'heading', level: 1, number: '', text: title }];
  for (const { label, areas } of groups) {
    const isOne = areas.every((area) => area.label === '');
    if (!isOne) pieces.push(...paragraph(label, 'strong', true));
    for (const area of areas)
      pieces.push({ kind: 'labelled', label: isOne ? label : area.label, lines: area.lines });
  }
  return pieces;
}

function minutePieces(minute: MinuteBlock, tree: MinutesTree): Piece[] {
  const { label, title, reference, content } = minute;
  const text = reference === '' ? title : `${title} ${reference}`;
  return [
    { kind: 'heading', level: 2, number: label, text },
    ...content.flatMap((part) => contentPieces(part, tree)),
  ];
}

function contentPieces(content: Content, { labels }: MinutesTree): Piece[] {
  switch (content.kind) {
    case 'paragraph':
    case 'procedure':
    case 'declaration':
      return paragraph(content.text);
    case 'subheading':
      return [{ kind: 'heading', level: 3, number: '', text: content.text }];
    case 'bullets':
      return bullets(content.items);
    case 'numbers':
      return list(content.items.map((text, index) => ({ number: `${index + 1}.`, text })));
    case 'motion':
      return [...paragraph(content.movers, 'plain', true), ...paragraph(content.text, 'set in')];
    case 'amendment':
      return [
        ...paragraph(content.movers, 'plain', true),
        ...paragraph(content.text, 'set in'),
        ...paragraph(content.result),
      ];
    case 'vote':
      return votePieces(content, labels);
    case 'resolution':
      return resolutionPieces(content.stem, content.clauses);
    case 'requests':
      return [...paragraph(content.stem, 'plain', true), ...bullets(content.items)];
    case 'correction':
      return [
        ...paragraph(content.text, 'plain', true),
        // the new words alone follow a sentence that says what they are
        ...(content.before === ''
          ? paragraph(content.after, 'set in')
          : [
              ...textOfCorrection(labels.before, content.before),
              ...textOfCorrection(labels.after, content.after),
            ]),
      ];
  }
}

function votePieces({ text, names, own }: VoteContent, labels: MinutesTree['labels']): Piece[] {
  const rows = names.map((of) => ({ head: of.option, cell: joined(of.names) }));
  return [
    ...paragraph(text, 'plain', rows.length > 0),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, head: [labels.vote, labels.names], rows }]),
    ...own.flatMap((line) => paragraph(line)),
  ];
}

/** Names in a row; where one has a comma of its own ("Mr Hall, OBE") semicolons part them. */
const joined = (names: string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

function resolutionPieces(stem: string, clauses: ListPoint[]): Piece[] {
  const [only, second] = clauses;
  if (only === undefined) return paragraph(stem);
  if (second === undefined && only.number === '') {
    const text = [stem, only.text].filter((part) => part !== '').join(' ');
    return paragraph(text);
  }
  return [...paragraph(stem, 'plain', true), ...list(clauses)];
}

const textOfCorrection = (label: string, text: string): Piece[] =>
  text === '' ? [] : [...paragraph(`${label}:`, 'plain', true), ...paragraph(text, 'set in')];
