import { PDFDict, PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, pdfjsFolder } from '../../electron/papers/reading/open-pdf.ts';

/** One leaf of the structure tree, as a reader says it: its kind, the kinds around it, its words. */
export interface Heard {
  tag: string;
  within: string;
  words: string;
}

export interface TaggedPdf {
  pages: number;
  language: string | null;
  title: string;
  author: string;
  isMarked: boolean;
  showsTitle: boolean;
  xmp: string;
  bookmarks: string[];
  /** In the order of the structure tree, page by page. */
  heard: Heard[];
  /** Words that stand on the page and are an artifact. */
  artifacts: string[];
  /** What is drawn or said outside of every tag, by page. */
  untagged: string[];
  /** Scope of each head of a table, in the file's order. */
  scopes: string[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a tagged PDF as a screen reader would, by two libraries that did not write it. */
export async function taggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  // a copy, since pdf.js takes its bytes away
  const pdf = await openPdf(new Uint8Array(bytes), pdfjsFolder());
  const heard: Heard[] = [];
  const artifacts: string[] = [];
  const untagged: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const words = wordsByTag((await page.getTextContent({ includeMarkedContent: true })).items);
    artifacts.push(words.artifact);
    if (words.bare.trim() !== '') untagged.push(`${number}: ${words.bare}`);
    untagged.push(...(await drawnBare(page)).map((name) => `${number}: ${name}`));
    hear((await page.getStructTree()) as Node, '', words.tagged, heard);
  }
  const meta = await pdf.getMetadata();
  const info = meta.info as Record<string, unknown>;
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const marked = file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
  const shown = file.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  const found: TaggedPdf = {
    pages: pdf.numPages,
    language: textOf(info['Language']),
    title: textOf(info['Title']),
    author: textOf(info['Author']),
    isMarked: String(marked.get(PDFName.of('Marked'))) === 'true',
    showsTitle: String(shown.get(PDFName.of('DisplayDocTitle'))) === 'true',
    xmp: String(meta.metadata?.getRaw() ?? ''),
    bookmarks: bookmarksOf(await pdf.getOutline()),
    heard,
    artifacts,
    untagged,
    scopes: file.context.enumerateIndirectObjects().flatMap(([, object]) => scopeOf(object)),
  };
  await pdf.loadingTask.destroy();
  return found;
}

type Outline = { title: string; items: Outline }[] | null;
const bookmarksOf = (items: Outline): string[] =>
  (items ?? []).flatMap(({ title, items: below }) => [title, ...bookmarksOf(below)]);

function scopeOf(object: PDFObject): string[] {
  if (!(object instanceof PDFDict) || String(object.get(PDFName.of('S'))) !== '/TH') return [];
  const about = object.lookup(PDFName.of('A'));
  return [about instanceof PDFDict ? String(about.get(PDFName.of('Scope'))) : 'none'];
}

interface Item {
  type?: string;
  tag?: string;
  id?: string | null;
  str?: string;
  hasEOL?: boolean;
}

function wordsByTag(items: readonly unknown[]) {
  const tagged = new Map<string, string>();
  const open: Item[] = [];
  let [artifact, bare] = ['', ''];
  for (const item of items as Item[]) {
    if (item.type?.startsWith('begin')) open.push(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str || item.hasEOL) {
      // the blank at the end of a line is told as its end
      const said = `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`;
      const owner = open.findLast(({ id, tag }) => id || tag === 'Artifact');
      if (owner === undefined) bare += said;
      else if (owner.id) tagged.set(owner.id, (tagged.get(owner.id) ?? '') + said);
      else artifact += said;
    }
  }
  return { tagged, artifact, bare };
}

/** Drawing that no tag and no artifact is around. */
async function drawnBare(page: { getOperatorList(): Promise<{ fnArray: number[] }> }) {
  const names = [
    'showText',
    'showSpacedText',
    'constructPath',
    'stroke',
    'fill',
    'shadingFill',
  ] as const;
  const { fnArray } = await page.getOperatorList();
  const bare: string[] = [];
  let depth = 0;
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
    if (operator === OPS.endMarkedContent) depth -= 1;
    const name = names.find((one) => OPS[one] === operator);
    if (depth === 0 && name !== undefined) bare.push(name);
  }
  return bare;
}

function hear(node: Node | null, within: string, words: Map<string, string>, into: Heard[]): void {
  if (node === null) return;
  const role = node.role ?? '';
  const own = (node.children ?? []).filter(({ type }) => type === 'content');
  if (own.length > 0) {
    const text = own.map(({ id }) => words.get(id ?? '') ?? '').join('');
    into.push({ tag: role, within, words: text });
  }
  for (const child of node.children ?? [])
    if (child.type !== 'content') hear(child, `${within}/${role}`, words, into);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
