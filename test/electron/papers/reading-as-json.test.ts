import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../electron/papers/reading/read-pdf.ts';
import { readingAsJson } from '../../../electron/papers/reading-as-json.ts';
import { understand } from '../../../electron/papers/understand.ts';
import { packReading } from '../../../shared/domain/pack-reading.ts';
import { aBookmark, aPage, aPdf, aTextPage } from '../../builders/page-text.ts';

describe('a reading as plain values', () => {
  const sheet = aPage([
    '#Streets Board',
    '10.00 am on Thursday, 13 March 2031',
    'AGENDA',
    '1.\tApologies',
    '2.\tDeclarations of interest',
    '3a\tMinutes of 3 May',
    '4.\tTrees (Pages 2 - 3)',
    '5.\tOutstanding Issues',
  ]);
  const appendix = aTextPage({ stamp: 3 }, ['Appendix 1 Planting list']);
  const reading = understand(
    aPdf([sheet, aTextPage({ stamp: 2, item: '4' }, ['#Briefing note']), appendix], {
      outline: [aBookmark('4 Trees', 2), aBookmark('Appendix 1 - Planting list', 3, { depth: 1 })],
    }),
  );
  const json = readingAsJson('pack.pdf', reading);

  it('writes plain numbers as numbers and other printed numbers as text', () => {
    const items = json['items'] as { number: unknown; kind: string; documents: object[] }[];
    expect(items.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'apologies'],
      [2, 'declarations'],
      ['3a', 'minutes'],
      [4, 'report'],
      [5, 'other'],
    ]);
  });

  it('names an appendix by its label beside other papers, and is JSON to the last value', () => {
    const items = json['items'] as { documents: { title: string; pages: unknown }[] }[];
    expect(items[3]?.documents.map(({ title, pages }) => [title, pages])).toEqual([
      ['Briefing note', [2, 2]],
      ['Appendix 1', [3, 3]],
    ]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

const packs = join(import.meta.dirname, '../../../../shared/packs');
/** What no importer can know from the one file, or what asks for more than the command line gives. */
const beyond = new Set(
  'file notes councilFileName metadataTitle landscapePdfPages signedBy publicAccessUrl telephone text changes kindNote republished revisionOf insertedPages supplementOf expect'.split(
    ' ',
  ),
);

async function jsonOf(path: string): Promise<Record<string, unknown>> {
  const document = await openPdf(new Uint8Array(readFileSync(path)), pdfjsFolder());
  const text = await readPdf(document, { fileName: basename(path), truncated: false });
  const reading = understand(text);
  expect(packReading.safeParse(reading).error).toBeUndefined();
  return readingAsJson(basename(path), reading);
}

const fold = (value: unknown) =>
  String(value)
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.;,]$/, '');

/** Paths at which the reading lacks what the truth says; values beyond the truth are no difference. */
function differences(want: unknown, got: unknown, path = ''): string[] {
  if (want === null || want === undefined) return got == null ? [] : [path];
  if (typeof want !== 'object') return fold(want) === fold(got) ? [] : [path];
  const other = (got ?? {}) as Record<string, unknown>;
  const extra = Array.isArray(want) && Array.isArray(got) && got.length > want.length ? [path] : [];
  const inside = Object.entries(want).flatMap(([key, value]) =>
    beyond.has(key) ? [] : differences(value, other[key], `${path}.${key}`),
  );
  return [...extra, ...inside];
}

const withTruth = join(packs, 'coventry');
const published = join(packs, 'real');

function filesOf(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
}

describe.skipIf(!existsSync(packs))('published packs', () => {
  it.each(filesOf(withTruth, '.truth.json'))(
    'read as %s says; a supplement lacks the council’s name only, which its meeting has',
    async (name) => {
      const truth = JSON.parse(readFileSync(join(withTruth, name), 'utf8'));
      const json = await jsonOf(join(withTruth, truth.file));
      const missing = truth.kind === 'supplement' ? ['.organisation'] : [];
      expect(differences(truth, json)).toEqual(missing);
    },
  );

  it.each(filesOf(published, '.pdf').filter((name) => !name.includes('word-file')))(
    '%s gives items only where it is an agenda, each on pages of the file',
    async (name) => {
      const json = await jsonOf(join(published, name));
      const items = json['items'] as { pdfPages: [number, number] | null }[];
      const isAgenda = ['agendaPack', 'agenda', 'supplement'].includes(String(json['kind']));
      expect(items.length > 0).toBe(isAgenda);
      const outside = items.filter(({ pdfPages }) => {
        const [from, to] = pdfPages ?? [1, 1];
        return from < 1 || to < from || to > Number(json['pdfPageCount']);
      });
      expect(outside).toEqual([]);
    },
  );
});
