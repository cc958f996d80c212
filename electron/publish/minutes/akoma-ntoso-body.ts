import { namesInRow } from '../../../shared/minutes/fill-words.ts';
import type {
  AttendanceBlock,
  Content,
  MinuteBlock,
  TreeLabels,
  VoteContent,
} from '../../../shared/minutes/minutes-tree.ts';
import { personId } from './akoma-ntoso-meta.ts';
import { type XmlElement, xml } from './xml.ts';

/** The roll call: each class, and each area within it, with its people by reference. */
export function attendanceSection(
  { title, groups }: AttendanceBlock,
  people: readonly string[],
): XmlElement {
  let next = 0;
  const lists = groups.flatMap(({ label, areas }, group) =>
    areas.map((area, index) => {
      const eId = `attendance_${group + 1}_${index + 1}`;
      const introduction = [label, area.label].filter((part) => part !== '').join(' ');
      const items = area.people.map(() => {
        const person = next++;
        const refersTo = `#${personId(person)}`;
        return xml(
          'item',
          { eId: `${eId}_${person + 1}` },
          xml('p', {}, xml('person', { refersTo }, people[person] ?? '')),
        );
      });
      return xml('blockList', { eId }, xml('listIntroduction', {}, introduction), ...items);
    }),
  );
  const heading = title === '' ? [] : [xml('heading', {}, title)];
  return xml('rollCall', { eId: 'attendance' }, ...heading, ...lists);
}

export function minuteSection(minute: MinuteBlock, eId: string, labels: TreeLabels): XmlElement {
  const { label, title, reference, content } = minute;
  return xml(
    'debateSection',
    { name: 'minute', eId },
    ...(label === '' ? [] : [xml('num', {}, label)]),
    xml('heading', {}, title),
    ...(reference === '' ? [] : [xml('subheading', {}, reference)]),
    ...content.flatMap((one, index) => contentOf(one, `${eId}_${index + 1}`, labels)),
  );
}

const p = (text: string): XmlElement => xml('p', {}, text);
const paragraphs = (...texts: string[]): XmlElement[] => texts.filter((text) => text !== '').map(p);
const strong = (text: string): XmlElement => xml('p', {}, xml('b', {}, text));

function contentOf(content: Content, eId: string, labels: TreeLabels): XmlElement[] {
  switch (content.kind) {
    case 'paragraph':
      return [p(content.text)];
    case 'subheading':
      return [strong(content.text)];
    case 'bullets':
      return [list(eId, '', content.items.map(plain))];
    case 'numbers':
      return [
        list(
          eId,
          '',
          content.items.map((text, at) => ({ number: `${at + 1}.`, text })),
        ),
      ];
    case 'procedure':
      return [xml('scene', {}, content.text)];
    case 'declaration':
      return [xml('personalStatements', { eId }, p(content.text))];
    case 'motion':
      return [xml('noticesOfMotion', { eId }, ...paragraphs(content.movers, content.text))];
    case 'amendment': {
      const { movers, text, result } = content;
      return [xml('noticesOfMotion', { eId }, ...paragraphs(movers, text, result))];
    }
    case 'vote':
      return [voteOf(content, eId, labels)];
    case 'resolution':
      return [xml('resolutions', { eId }, ...resolutionOf(content, `${eId}_clauses`))];
    case 'requests':
      return [list(eId, content.stem, content.items.map(plain))];
    case 'correction':
      return [p(content.text), ...correctionOf(content, labels)];
  }
}

interface Point {
  number: string;
  text: string;
}

const plain = (text: string): Point => ({ number: '', text });

function list(eId: string, introduction: string, points: readonly Point[]): XmlElement {
  return xml(
    'blockList',
    { eId },
    ...(introduction === '' ? [] : [xml('listIntroduction', {}, introduction)]),
    ...points.map(({ number, text }, index) =>
      xml(
        'item',
        { eId: `${eId}_${index + 1}` },
        ...(number === '' ? [] : [xml('num', {}, number)]),
        p(text),
      ),
    ),
  );
}

function resolutionOf(
  { stem, clauses }: Extract<Content, { kind: 'resolution' }>,
  eId: string,
): XmlElement[] {
  const [first] = clauses;
  if (first === undefined) return [p(stem)];
  if (clauses.length === 1 && first.number === '')
    return [p([stem, first.text].filter((part) => part !== '').join(' '))];
  return [list(eId, stem, clauses)];
}

function correctionOf(
  { before, after }: Extract<Content, { kind: 'correction' }>,
  labels: TreeLabels,
): XmlElement[] {
  return before === ''
    ? [p(after)]
    : [strong(labels.before), p(before), strong(labels.after), p(after)];
}

function voteOf({ text, names, own }: VoteContent, eId: string, labels: TreeLabels): XmlElement {
  const row = (tag: 'th' | 'td', head: string, cell: string) =>
    xml('tr', {}, xml('th', {}, p(head)), xml(tag, {}, p(cell)));
  const table =
    names.length === 0
      ? []
      : [
          xml(
            'table',
            { eId: `${eId}_names` },
            row('th', labels.vote, labels.names),
            ...names.map((one) => row('td', one.option, namesInRow(one.names))),
          ),
        ];
  return xml('declarationOfVote', { eId }, ...paragraphs(text), ...table, ...own.map(p));
}
