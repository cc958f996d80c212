import { describe, expect, it } from 'vitest';
import { minutesAkomaNtoso } from '../../../../electron/publish/minutes/akoma-ntoso.ts';
import { buildMinutes } from '../../../../shared/minutes/build-minutes.ts';
import { shippedStyles } from '../../../../shared/minutes/styles/style-of.ts';
import { aContestedMeeting } from '../../../builders/a-contested-meeting.ts';
import {
  aMinutesTree,
  aPrivateMinutesTree,
  aSignedMinutesTree,
} from '../../../builders/a-minutes-tree.ts';
import { hostileTree } from '../../../builders/hostile-words.ts';

interface Node {
  tag: string;
  attributes: Map<string, string>;
  children: Node[];
}

const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  );

/** A strict reader of the XML that is written here: no sign of markup may stand in a text. */
function parsed(text: string): Node {
  const root: Node = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  const part = /<\/(\w+)>|<(\w+)((?: \w+="[^"<]*")*)(\/?)>|([^<]+)/y;
  part.lastIndex = text.indexOf('?>\n') + 3;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    const [, closed, tag, attributes = '', isEmpty, words] = found;
    if (closed !== undefined) expect(open.pop()?.tag).toBe(closed);
    else if (tag !== undefined) {
      const pairs = [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(
        ([, name = '', value = '']): [string, string] => [name, decoded(value)],
      );
      const node = { tag, attributes: new Map(pairs), children: [] };
      open.at(-1)?.children.push(node);
      if (isEmpty === '') open.push(node);
    } else expect(words).toMatch(/^(?:[^&>]|&(?:amp|lt|gt|quot);)*$/);
    if (part.lastIndex === text.length) break;
  }
  expect(open).toHaveLength(1);
  const [only] = root.children;
  if (only === undefined) throw new Error('no element');
  return only;
}

const heads = ['num', 'heading', 'subheading'];
const sections = [
  'rollCall',
  'resolutions',
  'declarationOfVote',
  'noticesOfMotion',
  'personalStatements',
];
const inSection = [
  ...heads,
  ...sections,
  'adjournment',
  'debateSection',
  'scene',
  'p',
  'blockList',
  'table',
];
const frbr = ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor'];

/** What the schema of 30 March 2017 allows in each element that is written; the rest holds text and inline words. */
const allowed: Record<string, readonly string[]> = {
  akomaNtoso: ['debate'],
  debate: ['meta', 'preface', 'debateBody', 'conclusions'],
  meta: ['identification', 'references'],
  identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
  references: ['TLCOrganization', 'TLCPerson'],
  FRBRWork: [...frbr, 'FRBRcountry', 'FRBRsubtype', 'FRBRauthoritative'],
  FRBRExpression: [...frbr, 'FRBRversionNumber', 'FRBRlanguage'],
  FRBRManifestation: frbr,
  preface: ['p'],
  conclusions: ['p'],
  debateBody: ['rollCall', 'debateSection', 'adjournment'],
  ...Object.fromEntries(
    [...sections, 'debateSection', 'adjournment'].map((tag) => [tag, inSection]),
  ),
  blockList: ['listIntroduction', 'item'],
  item: ['num', 'p'],
  table: ['tr'],
  tr: ['th', 'td'],
  th: ['p'],
  td: ['p'],
  p: ['docTitle', 'person', 'b', 'signature'],
};
const namedByLaw = new Set([
  ...sections,
  'debateSection',
  'adjournment',
  'blockList',
  'item',
  'table',
]);

function faults(node: Node, ids = new Set<string>()): string[] {
  const { tag, attributes, children } = node;
  const id = attributes.get('eId');
  const own = [
    ...(namedByLaw.has(tag) && id === undefined ? [`${tag} without eId`] : []),
    ...(id !== undefined && (ids.has(id) || /\s/.test(id)) ? [`eId ${id}`] : []),
    ...(tag === 'blockList' && !children.some((one) => one.tag === 'item')
      ? ['empty blockList']
      : []),
    ...children
      .filter((one) => !(allowed[tag] ?? []).includes(one.tag))
      .map((one) => `${one.tag} in ${tag}`),
  ];
  const order = children.map((one) => (allowed[tag] ?? []).indexOf(one.tag));
  const isOrdered = [
    'debate',
    'meta',
    'identification',
    'FRBRWork',
    'FRBRExpression',
    'item',
  ].includes(tag);
  if (isOrdered && order.some((place, index) => place < (order[index - 1] ?? 0)))
    own.push(`order in ${tag}`);
  if (id !== undefined) ids.add(id);
  return [...own, ...children.flatMap((child) => faults(child, ids))];
}

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];

describe('minutes as an Akoma Ntoso debate', () => {
  it('have the structure that the schema wants, whatever is in them', () => {
    const contested = shippedStyles.map((style) => buildMinutes(aContestedMeeting(), style));
    const trees = [aMinutesTree(), aPrivateMinutesTree(), aSignedMinutesTree(), ...contested];
    const others = [hostileTree(aMinutesTree()), aMinutesTree({ date: null, blocks: [] })];
    for (const tree of [...trees, ...others])
      expect(faults(parsed(minutesAkomaNtoso(tree)))).toEqual([]);
  });

  it('call everybody by reference, and refer to nobody who is not named', () => {
    const nodes = all(parsed(minutesAkomaNtoso(aMinutesTree())));
    const named = nodes
      .filter(({ tag }) => tag === 'TLCPerson')
      .map(({ attributes }) => `#${attributes.get('eId')}`);
    const called = nodes
      .filter(({ tag }) => tag === 'person')
      .map(({ attributes }) => attributes.get('refersTo'));
    expect(called).toEqual(named);
    expect(called).toHaveLength(14);
  });

  it('say of which work and version they are', () => {
    const nodes = all(parsed(minutesAkomaNtoso(aSignedMinutesTree())));
    const values = nodes
      .filter(({ tag }) => tag === 'FRBRthis')
      .map(({ attributes }) => attributes.get('value'));
    const work = '/akn/gb/debate/minutes/wexcombe-borough-council/2026-03-12/planning-committee';
    expect(values).toEqual([
      `${work}/!main`,
      `${work}/eng@version-2/!main`,
      `${work}/eng@version-2/!main.xml`,
    ]);
    expect(nodes.find(({ tag }) => tag === 'FRBRauthoritative')?.attributes.get('value')).toBe(
      'true',
    );
  });
});
