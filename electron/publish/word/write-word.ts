import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { WordDocument } from './word-document.ts';
import { inXml, lineWidth, partsOf, runsOf, wideLine } from './word-parts.ts';
import { numbering, styles } from './word-styles.ts';

/** A4 in twentieths of a point, with margins of 20 mm. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
};

/** The package turns width and height itself. */
const onItsSide = { ...page.size, orientation: PageOrientation.LANDSCAPE };

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/**
 * A Word file (ECMA-376) that a screen reader finds its way in: title and language in its properties, real
 * headings and lists, table heads that are repeated, numbered pages (accessibility A22). Words are only ever
 * words: nothing in them becomes markup, a field or a link. Takes about a millisecond a paragraph: for a
 * worker thread.
 */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const { title, subtitle, author, isLandscape = false, blocks } = document;
  const line = isLandscape ? wideLine : lineWidth;
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ children: runsOf(subtitle) })]),
  ];
  const file = new Document({
    title: inXml(title),
    creator: inXml(author),
    lastModifiedBy: inXml(author),
    description: '',
    styles,
    numbering,
    sections: [
      {
        properties: { page: isLandscape ? { ...page, size: onItsSide } : page },
        footers: { default: footer() },
        children: [...head, ...blocks.flatMap((block, index) => partsOf(block, index + 1, line))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
