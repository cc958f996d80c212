import { beforeAll, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { minutesPdf } from '../../../../electron/publish/minutes/pdf.ts';
import { type Piece, piecesOf } from '../../../../electron/publish/minutes/pieces.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import {
  aMinutesTree,
  aPrivateMinutesTree,
  aSignedMinutesTree,
} from '../../../builders/a-minutes-tree.ts';
import { type TaggedPdf, taggedPdf } from '../../../builders/tagged-pdf.ts';

const { fonts } = ownFiles();
const made = (tree: MinutesTree) =>
  minutesPdf(tree, { fonts, madeAt: new Date('2026-03-13T09:00:00Z') });
const read = async (tree: MinutesTree): Promise<TaggedPdf> => taggedPdf((await made(tree)).bytes);
const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The words of a tree in reading order, as pieces have them. */
const wordsOf = (tree: MinutesTree): string =>
  squeezed([tree.authority, tree.title, ...piecesOf(tree).flatMap(pieceWords)].join(' '));

function pieceWords(piece: Piece): string[] {
  switch (piece.kind) {
    case 'heading':
      return [piece.number, piece.text];
    case 'paragraph':
      return [piece.text];
    case 'labelled':
      return [piece.label, ...piece.lines];
    case 'list':
      return piece.points.flatMap(({ number, text }) => [number || '•', text]);
    case 'table':
      return [...piece.head, ...piece.rows.flatMap(({ head, cell }) => [head, cell])];
  }
}
const heardWords = ({ heard }: TaggedPdf) => squeezed(heard.map(({ words }) => words).join(' '));

let draft: TaggedPdf;
beforeAll(async () => {
  draft = await read(aMinutesTree());
});

describe('R49: minutes as a PDF that a screen reader finds its way in', () => {
  it('tags every word and line, or calls it an artifact', () => {
    expect(draft.untagged).toEqual([]);
    expect(draft.pages).toBe(3);
  });

  it('is heard word for word as the minutes read, across pages too', () => {
    expect(heardWords(draft)).toBe(wordsOf(aMinutesTree()));
  });

  it('names its title, language and council, and shows the title', () => {
    expect(draft).toMatchObject({
      language: 'en-GB',
      title: `DRAFT: ${aMinutesTree().title}`,
      author: 'Wexcombe Borough Council',
      isMarked: true,
      showsTitle: true,
    });
    expect(draft.xmp).toContain(`<rdf:li xml:lang="x-default">DRAFT: ${aMinutesTree().title}`);
  });

  it('nests headings without a gap, and has them for bookmarks', () => {
    const levels = draft.heard.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels[0]).toBe(1);
    expect(draft.bookmarks).toEqual([
      'Present:',
      'Public Business',
      '64. Declarations of Interests',
      '65. Minutes',
      '66. Application 26/0114: Harbour Mill',
      '67. Validation Requirements',
      '68. Exclusion of Press and Public',
      'Private Business',
      '69. Enforcement at a site in Castle ward',
    ]);
  });

  it('says of each head of a table what it is the head of', () => {
    expect(draft.scopes.toSorted()).toEqual(['/Column', '/Column', '/Row', '/Row', '/Row']);
    const cells = draft.heard.filter(({ within }) => within === '/Root/Document/Table/TR');
    expect(cells.slice(0, 3).map(({ tag, words }) => `${tag} ${squeezed(words)}`)).toEqual([
      'TH Vote',
      'TH Members',
      'TH For (3)',
    ]);
    expect(cells[3]?.tag).toBe('TD');
  });

  it('has real lists, whose numbers are those of the resolution', () => {
    const points = draft.heard.filter(({ within }) => within.endsWith('/L/LI'));
    expect(points.map(({ tag }) => tag).slice(0, 2)).toEqual(['Lbl', 'LBody']);
    expect(points.filter(({ tag }) => tag === 'Lbl').map(({ words }) => squeezed(words))).toEqual([
      '•',
      '•',
      '1.',
      '2.',
      '1.',
      '2.',
      '•',
      '•',
    ]);
  });
});

describe('what stands on every page', () => {
  it('DRAFT, and its number, outside of the text', () => {
    draft.artifacts.forEach((words, index) => {
      expect(words).toContain('DRAFT');
      expect(words).toContain(`Page ${index + 1} of 3`);
    });
  });

  it('NOT FOR PUBLICATION where private business is in it', async () => {
    const { artifacts, title } = await read(aPrivateMinutesTree());
    expect([...artifacts, title].every((words) => words.includes('NOT FOR PUBLICATION'))).toBe(
      true,
    );
  });

  it('R34: the number of its leaf and a box for initials once it is signed, and no word of a draft', async () => {
    const signed = await read(aSignedMinutesTree());
    signed.artifacts.forEach((words, index) => {
      expect(words).toContain(`Page ${index + 1} of 3 · Leaf ${212 + index}`);
      expect(words).toContain('Initials:');
      expect(words).not.toContain('DRAFT');
    });
    expect(signed.heard.slice(-3).map(({ words }) => squeezed(words))).toEqual([
      'Signed by Councillor D Abara, who presided at the meeting of 16 April 2026.',
      'Signed: Councillor D Abara',
      'Date: 16 April 2026',
    ]);
    expect(signed.untagged).toEqual([]);
  });
});

it('sets Welsh, Polish and Gurmukhi in fonts of their own, and tells of a letter that no font has', async () => {
  const title = 'Cyfarfod Tŷ’r Ŵyl & <Łódź> ਪੰਜਾਬੀ';
  const { bytes, notices } = await made(
    aMinutesTree({ title, authority: 'Cyngor 漢', blocks: [] }),
  );
  const pdf = await taggedPdf(bytes);
  expect([pdf.title, pdf.author]).toEqual([`DRAFT: ${title}`, 'Cyngor 漢']);
  // markup in a title is words
  expect(pdf.xmp).toContain('&#38; &#60;Łódź&#62; ਪੰਜਾਬੀ');
  const [authority, heading] = pdf.heard.map(({ words }) => squeezed(words));
  expect(heading).toContain('Cyfarfod Tŷ’r Ŵyl & <Łódź>');
  expect(heading).toMatch(/[\u0a00-\u0a7f]{3}/);
  expect(authority).toBe('Cyngor ?');
  expect(notices).toEqual([expect.stringContaining('漢')]);
});

it('keeps every word of minutes of many pages, each in its place', async () => {
  const blocks = Array.from({ length: 30 }, (_, index) => ({
    kind: 'minute' as const,
    id: `m${index}`,
    number: `${index + 1}`,
    label: `${index + 1}.`,
    itemNumber: '',
    reference: '',
    title: `Item ${index + 1}`,
    access: 'public' as const,
    content: [
      { kind: 'paragraph' as const, text: `word ${index} and more `.repeat(11 * index).trim() },
    ],
  }));
  const tree = aMinutesTree({ blocks });
  const pdf = await read(tree);
  expect(pdf.pages).toBeGreaterThan(8);
  expect(pdf.untagged).toEqual([]);
  expect(heardWords(pdf)).toBe(wordsOf(tree));
});
