import PDFDocument from 'pdfkit';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { type Furniture, filledLabel, furnitureOf, titleOf } from './furniture.ts';
import { type PdfBlock, pdfBlocks, signingBlocks, titleBlocks } from './pdf-blocks.ts';
import { TaggedPage } from './pdf-draw.ts';
import { onPages, type Portion } from './pdf-flow.ts';
import { type PdfFacts, xmpOf } from './pdf-metadata.ts';
import { drawFoot, drawUnder, roomOf, sheet } from './pdf-page.ts';
import { MinutesType } from './pdf-type.ts';
import { piecesOf } from './pieces.ts';

type Pdf = InstanceType<typeof PDFDocument>;

export interface MinutesPdf {
  bytes: Uint8Array;
  notices: string[];
}

/**
 * Minutes as a tagged PDF (ISO 32000-1, 14.7 and 14.8, in the manner of PDF/UA-1): every word stands in the structure
 * tree in reading order or is an artifact, fonts are embedded, headings are bookmarks, language and title are named
 * (rule R49). For a worker thread.
 * @param fonts the folder in which the packages' fonts lie
 */
export async function minutesPdf(
  tree: MinutesTree,
  { fonts, madeAt }: { fonts: string; madeAt: Date },
): Promise<MinutesPdf> {
  const facts = {
    title: titleOf(tree),
    author: tree.authority,
    language: tree.language,
    madeAt,
  };
  const pdf = openPdf(facts);
  const bytes = collected(pdf);
  const type = new MinutesType(pdf, fonts);
  const furniture = furnitureOf(tree);
  drawPages(pdf, type, { tree, furniture });
  pdf.end();
  return { bytes: await bytes, notices: noticesOf(type) };
}

function openPdf(facts: PdfFacts): Pdf {
  const { title, author, language, madeAt } = facts;
  // its standard fonts are files of its own that a bundle has not, and are not embedded: none is named
  const noFont = { font: null } as object;
  const pdf = new PDFDocument({
    ...noFont,
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: {
      Title: title,
      ...(author !== '' && { Author: author }),
      Creator: 'Moothall',
      Producer: 'PDFKit',
      CreationDate: madeAt,
    },
  });
  const writing = pdf as unknown as { _addInfo(): void; appendXML(xml: string): void };
  writing._addInfo = () => writing.appendXML(xmpOf(facts));
  return pdf;
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
}

function drawPages(
  pdf: Pdf,
  type: MinutesType,
  { tree, furniture }: { tree: MinutesTree; furniture: Furniture },
): void {
  const portions = onPages(blocksOf(type, tree, furniture), roomOf(furniture));
  const text = new TaggedPage(pdf, type);
  const outline = outlineOf(pdf);
  let page = -1;
  for (const portion of portions) {
    for (; page < portion.page; page++) {
      pdf.addPage();
      drawUnder(pdf, type, furniture);
    }
    text.draw(portion);
    outline(portion);
  }
  const { firstLeaf, isForSigning } = furniture;
  for (let index = 0; index <= page; index++) {
    pdf.switchToPage(index);
    const { labels } = tree;
    const numbers = [filledLabel(labels.page, { page: index + 1, pages: page + 1 })];
    if (firstLeaf !== null) numbers.push(filledLabel(labels.leaf, { leaf: firstLeaf + index }));
    drawFoot(pdf, type, {
      words: numbers.join(' · '),
      initials: isForSigning ? labels.initials : null,
    });
  }
}

function blocksOf(type: MinutesType, tree: MinutesTree, furniture: Furniture): PdfBlock[] {
  const pieces = piecesOf(tree);
  const hasSections = pieces.some((piece) => piece.kind === 'heading' && piece.level === 1);
  return [
    ...titleBlocks(type, tree.authority, tree.title),
    ...pieces.flatMap((piece) => pdfBlocks(type, piece, hasSections)),
    ...signingBlocks(type, furniture.signedText, furniture.signing),
  ];
}

/** Bookmarks for headings, each under the last of a level above its own. */
function outlineOf(pdf: Pdf): (portion: Portion) => void {
  const open: { level: number; item: PDFKit.PDFOutline }[] = [];
  return ({ block: { bookmark }, from, y }) => {
    if (bookmark === null || from > 0) return;
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    // the package counts from the far corner of the page
    const place = { left: sheet.width, top: Math.max(0, y - 8), zoom: 0, expanded: true };
    open.push({ level: bookmark.level, item: parent.addItem(bookmark.text, place as object) });
  };
}

function noticesOf({ missing }: MinutesType): string[] {
  if (missing.size === 0) return [];
  const letters = [...missing].slice(0, 12).join(' ');
  return [
    `The PDF has no type for ${missing.size === 1 ? 'this letter, and shows' : 'these letters, and shows'} a question mark instead: ${letters}. The Word file shows them.`,
  ];
}
