import { markingsOf } from '../../../shared/minutes/markings.ts';
import type { Block, MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { attendanceSection, minuteSection } from './akoma-ntoso-body.ts';
import { metaOf, namespace } from './akoma-ntoso-meta.ts';
import { serialisedXml, type XmlElement, xml } from './xml.ts';

/**
 * The minutes as an Akoma Ntoso `debate` for archives (OASIS LegalDocML, Akoma Ntoso 1.0, schema of 30 March 2017):
 * one file, valid against the schema, that refers to nothing outside.
 */
export function minutesAkomaNtoso(tree: MinutesTree): string {
  const people = peopleOf(tree);
  const debate = xml(
    'debate',
    { name: 'minutes' },
    metaOf(tree, people),
    xml(
      'preface',
      {},
      ...markingsOf(tree).map((words) => xml('p', {}, words)),
      xml('p', {}, tree.authority),
      xml('p', {}, xml('docTitle', {}, tree.title)),
    ),
    xml('debateBody', {}, ...sectionsOf(tree, people)),
    ...signatureOf(tree),
  );
  const root = xml('akomaNtoso', { xmlns: namespace }, debate);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialisedXml(root)}\n`;
}

/** Everybody whom the attendance names, as printed, in its order. */
const peopleOf = ({ blocks }: MinutesTree): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'attendance' ? block.groups : []))
    .flatMap(({ areas }) => areas.flatMap(({ people }) => people));

/** Minutes stand within the section whose heading they are under, or beside it where a style has none. */
function sectionsOf(tree: MinutesTree, people: readonly string[]): XmlElement[] {
  const sections: XmlElement[] = [];
  let open: { title: string; children: XmlElement[] } | null = null;
  const close = () => {
    if (open === null) return;
    const eId = `section_${sections.length + 1}`;
    const name = 'business';
    sections.push(
      xml('debateSection', { name, eId }, xml('heading', {}, open.title), ...open.children),
    );
    open = null;
  };
  for (const [index, block] of tree.blocks.entries()) {
    if (block.kind === 'section') {
      close();
      open = { title: block.title, children: [] };
      continue;
    }
    if (block.kind === 'closing') close();
    const element = blockOf(block, index, tree, people);
    if (open === null) sections.push(element);
    else open.children.push(element);
  }
  close();
  // a body without anything in it is none
  return sections.length > 0 ? sections : [xml('debateSection', { name: 'minutes', eId: 'empty' })];
}

function blockOf(
  block: Exclude<Block, { kind: 'section' }>,
  index: number,
  tree: MinutesTree,
  people: readonly string[],
): XmlElement {
  switch (block.kind) {
    case 'attendance':
      return attendanceSection(block, people);
    case 'minute':
      return minuteSection(block, `minute_${index + 1}`, tree.labels);
    case 'closing':
      return xml('adjournment', { eId: 'closing' }, xml('p', {}, block.text));
  }
}

function signatureOf({ signature, labels }: MinutesTree): XmlElement[] {
  if (signature === null) return [];
  const words = [signature.text, signature.signedOn === null ? '' : signature.signedOn];
  const text = words.filter((part) => part !== '').join(' ');
  return [
    xml('conclusions', {}, xml('p', {}, labels.signed), xml('p', {}, xml('signature', {}, text))),
  ];
}
