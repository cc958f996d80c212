import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { lineWidth, runsOf } from '../word/word-parts.ts';
import { type Furniture, labelParts } from './furniture.ts';

/** In twentieths of a point. */
const signingColumn = 1400;

/** What is no record yet, or not for the public, says so at the head of every page. */
export function headOf({ heads }: Furniture): Header | null {
  if (heads.length === 0) return null;
  return new Header({
    children: heads.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 60 },
          children: [new TextRun({ text, bold: true, size: 32 })],
        }),
    ),
  });
}

const boxed = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' };

const fieldOf = (part: string): TextRun => {
  if (part === '{page}' || part === '{leaf}')
    return new TextRun({ children: [PageNumber.CURRENT] });
  if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
  return new TextRun({ text: part });
};

/** The page's number, and on leaves that are signed a box for initials. Once they have one, the leaf's number. */
export function footOf(furniture: Furniture, { labels }: MinutesTree): Footer {
  const { isForSigning, firstLeaf } = furniture;
  // Word counts its pages from the first leaf once there is one, and cannot count them from 1 as well
  const numbers = labelParts(firstLeaf === null ? labels.page : labels.leaf).map(fieldOf);
  if (!isForSigning)
    return new Footer({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: numbers })],
    });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidth }],
        children: [
          ...numbers,
          new TextRun({ children: [new Tab()] }),
          ...runsOf(`${labels.initials}:\u00a0`),
          new TextRun({ text: '\u2003'.repeat(4), border: boxed, size: 40 }),
        ],
      }),
    ],
  });
}

/** Where the person presiding signs; empty before approval. Kept together, so that it never stands without its line. */
export function signingOf({ signing, signedText }: Furniture): FileChild[] {
  if (signing.length === 0) return [];
  const said =
    signedText === ''
      ? []
      : [
          new Paragraph({
            children: runsOf(signedText),
            keepNext: true,
            keepLines: true,
            spacing: { before: 480 },
          }),
        ];
  return [
    ...said,
    ...signing.map(
      ({ label, text }, index) =>
        new Paragraph({
          tabStops: [
            { type: TabStopType.LEFT, position: signingColumn },
            { type: TabStopType.LEFT, position: 5600, leader: 'underscore' },
          ],
          spacing: { before: 360, after: 120 },
          keepNext: index < signing.length - 1,
          children: [
            ...runsOf(`${label}:`),
            new TextRun({ children: [new Tab(), new Tab()] }),
            ...runsOf(text === '' ? '' : ` ${text}`),
          ],
        }),
    ),
  ];
}
