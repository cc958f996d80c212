import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { minutesWord } from '../../../../electron/publish/minutes/word.ts';
import { countingOf } from '../../../../electron/publish/minutes/word-lists.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import {
  aMinutesTree,
  aPrivateMinutesTree,
  aSignedMinutesTree,
} from '../../../builders/a-minutes-tree.ts';
import { hasPoppler, run } from '../../../builders/annotated-tools.ts';
import { hasSoffice } from '../../../builders/office-tools.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { unzipped } from '../../../builders/unzipped.ts';

const parts = async (tree: MinutesTree) => unzipped(await minutesWord(tree));
const wordsOf = (xml: string): string =>
  xml
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"');
const headOf = (files: Map<string, string>) =>
  [...files].flatMap(([name, xml]) => (/header\d*\.xml$/.test(name) ? [wordsOf(xml)] : [])).join();
const footOf = (files: Map<string, string>) =>
  [...files].flatMap(([name, xml]) => (/footer\d*\.xml$/.test(name) ? [xml] : [])).join();

let draft: Map<string, string>;
let body: string;
beforeAll(async () => {
  draft = await parts(aMinutesTree());
  body = draft.get('word/document.xml') ?? '';
});

describe('R49: minutes in Word', () => {
  it('have a title, sections as Heading 1 and minutes as Heading 2', () => {
    const styled = (body.match(/<w:p>.*?<\/w:p>/gs) ?? []).flatMap((paragraph) => {
      const style = /<w:pStyle w:val="(Title|Heading\d)"/.exec(paragraph)?.[1];
      return style === undefined ? [] : [`${style}: ${wordsOf(paragraph).trim()}`];
    });
    expect(styled).toEqual([
      `Title: ${aMinutesTree().title}`,
      'Heading1: Present:',
      'Heading1: Public Business',
      'Heading2: 64. Declarations of Interests',
      'Heading2: 65. Minutes',
      'Heading2: 66. Application 26/0114: Harbour Mill',
      'Heading2: 67. Validation Requirements',
      'Heading3: Drawings',
      'Heading2: 68. Exclusion of Press and Public',
      'Heading1: Private Business',
      'Heading2: 69. Enforcement at a site in Castle ward',
    ]);
  });

  it('number their lists by definitions that Word counts by, each list from its own beginning', () => {
    const numbering = draft.get('word/numbering.xml') ?? '';
    expect(numbering).toMatch(/<w:numFmt w:val="decimal"\/>.*?<w:lvlText w:val="%1\."\/>/s);
    const counted = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect([counted.length, new Set(counted).size]).toEqual([8, 4]);
    expect(wordsOf(body)).not.toContain('1. Permission be granted');
  });

  it('say the head of a table of names again on every page', () => {
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(wordsOf(rows[0] ?? '')).toBe('Vote\nMembers\n');
  });

  it('say who was there in the order of the printed form, label first', () => {
    const present = wordsOf(body).split('\n').slice(2, 15);
    expect(present.slice(0, 3)).toEqual([
      'Present:',
      'Members: Councillor A Pemberley (Chair)',
      'Councillor D Abara',
    ]);
    expect(present).toContain('Employees (by Service Area):');
    expect(present.at(-1)).toBe('Law and Governance O Castellane');
  });

  it('open in Word whatever the names of council and committee hold, in the properties too', async () => {
    const odd = '\u0001 A\ufffe\ud800 & <B>';
    const files = await parts({ ...aMinutesTree(), authority: odd, title: odd, committee: odd });
    for (const xml of files.values())
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd\ufffe\uffff]/u);
  });

  it('S36: name the council and the language, and nobody’s computer', () => {
    const core = draft.get('docProps/core.xml') ?? '';
    expect(core).toContain(`<dc:title>DRAFT: ${aMinutesTree().title}</dc:title>`);
    expect(core).toContain('<dc:creator>Wexcombe Borough Council</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Wexcombe Borough Council</cp:lastModifiedBy>');
    expect(draft.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    const whole = [...draft.values()].join();
    for (const words of [`${homedir()}/`, process.cwd(), 'Un-named'])
      expect(whole).not.toContain(words);
  });
});

describe('what stands on every page', () => {
  it('DRAFT, and NOT FOR PUBLICATION where private business is in it', async () => {
    expect(headOf(draft)).toContain('DRAFT');
    const head = headOf(await parts(aPrivateMinutesTree()));
    expect(head).toContain('NOT FOR PUBLICATION');
  });

  it('R34: leaf numbers and a box for initials once signed, a place to sign at the end, no DRAFT', async () => {
    const files = await parts(aSignedMinutesTree());
    const xml = files.get('word/document.xml') ?? '';
    expect(headOf(files)).toBe('');
    expect(xml).toMatch(/<w:pgNumType w:start="212"/);
    expect(footOf(files)).toMatch(/Leaf .*PAGE.*Initials:.*<w:bdr /s);
    expect(wordsOf(xml).trimEnd().split('\n').slice(-3)).toEqual([
      'Signed by Councillor D Abara, who presided at the meeting of 16 April 2026.',
      'Signed:   Councillor D Abara',
      'Date:   16 April 2026',
    ]);
    expect(footOf(draft)).not.toContain('Initials');
  });
});

it.each([
  [['1.', '2.'], { kind: 'decimal', text: '%1.', start: 1 }],
  [['(4)', '(5)'], { kind: 'decimal', text: '(%1)', start: 4 }],
  [['(a)', '(b)', '(c)'], { kind: 'lowerLetter', text: '(%1)', start: 1 }],
  [['(i)', '(ii)'], { kind: 'lowerRoman', text: '(%1)', start: 1 }],
  [['h)', 'i)'], { kind: 'lowerLetter', text: '%1)', start: 8 }],
  [['1.', '3.'], null],
  [['1.1', '1.2'], null],
  [['', ''], null],
])('counts %j as it is printed, or leaves the numbers as words', (numbers, counting) => {
  expect(countingOf(numbers.map((number) => ({ number, text: 'x' })))).toEqual(counting);
});

const canOpen = hasSoffice && hasPoppler;
describe.skipIf(!canOpen)(
  `LibreOffice${canOpen ? '' : ' (skipped: needs soffice and poppler)'}`,
  () => {
    it('opens the file and prints every word of it, in order', async () => {
      const scratch = scratchFolder();
      try {
        const tree = aSignedMinutesTree();
        const file = join(scratch.path, 'minutes.docx');
        writeFileSync(file, await minutesWord(tree));
        const profile = `-env:UserInstallation=file://${scratch.path}/office`;
        run('soffice', [
          '--headless',
          profile,
          '--convert-to',
          'pdf',
          '--outdir',
          scratch.path,
          file,
        ]);
        const pdf = join(scratch.path, 'minutes.pdf');
        expect(readFileSync(pdf).length).toBeGreaterThan(1_000);
        const printed = run('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
        for (const words of [
          'Members: Councillor A Pemberley (Chair) Councillor D Abara',
          '66. Application 26/0114: Harbour Mill',
          '1. Permission be granted subject to the conditions',
          'For (3) Councillor D Abara',
          'Leaf 212',
          'Date: _',
        ])
          expect(printed).toContain(words);
      } finally {
        scratch.remove();
      }
    });
  },
);
