import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { inXml, runsOf } from '../word/word-parts.ts';
import { furnitureOf, titleOf } from './furniture.ts';
import { piecesOf } from './pieces.ts';
import { footOf, headOf, signingOf } from './word-furniture.ts';
import { numberingOf } from './word-lists.ts';
import { authorityStyle, minutesStyles } from './word-look.ts';
import { wordPieces } from './word-pieces.ts';

/** A4 in twentieths of a point, with margins of 20 mm. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, header: 567, footer: 567 },
};

/**
 * Minutes as a Word file (ECMA-376): real headings, counted lists, tables whose heads are repeated, numbered pages,
 * language and title in the properties (rule R49). The council is named as its author, never a person or this
 * computer (S36). For a worker thread.
 */
export async function minutesWord(tree: MinutesTree): Promise<Uint8Array> {
  const furniture = furnitureOf(tree);
  const pieces = piecesOf(tree);
  const { firstLeaf } = furniture;
  const head = headOf(furniture);
  const author = inXml(tree.authority);
  const file = new Document({
    title: inXml(titleOf(tree)),
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: minutesStyles(tree.language),
    numbering: numberingOf(pieces),
    sections: [
      {
        properties: {
          page: { ...page, ...(firstLeaf !== null && { pageNumbers: { start: firstLeaf } }) },
        },
        ...(head !== null && { headers: { default: head } }),
        footers: { default: footOf(furniture, tree) },
        children: [
          ...(author === ''
            ? []
            : [new Paragraph({ style: authorityStyle, children: runsOf(author) })]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(tree.title) }),
          ...pieces.flatMap((piece, index) => wordPieces(piece, index + 1)),
          ...signingOf(furniture),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
