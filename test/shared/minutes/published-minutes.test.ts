import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../electron/papers/harvest/harvest-minutes.ts';
import { openPdf, pdfjsFolder } from '../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../electron/papers/reading/read-pdf.ts';
import { buildMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { Content, MinuteBlock, MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { cityStyle } from '../../../shared/minutes/styles/city-style.ts';
import { styleOf } from '../../../shared/minutes/styles/style-of.ts';
import { minutesAsText } from '../../builders/minutes-as-text.ts';
import { typedMinutes } from '../../builders/typed-minutes.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');
/** Reading whole packs takes seconds on a busy machine. */
const timeout = 180_000;

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The printed minutes are typed into a record, and the record is printed. */
async function typedAndPrinted(file: string, pages: [number, number], words = {}) {
  const bytes = new Uint8Array(readFileSync(`${packs}/${file}`));
  const document = await openPdf(bytes, pdfjsFolder());
  const read = await readPdf(document, { fileName: file, truncated: false });
  await document.loadingTask.destroy();
  const reading = harvestMinutes(read.pages.slice(pages[0] - 1, pages[1]));
  if (reading === null) throw new Error('no minutes in the pack');
  const source = typedMinutes(reading);
  const style = styleOf({ base: cityStyle.name, words }, source.meeting);
  return { source, tree: buildMinutes(source, style) };
}

/** The pages as another reader has them, without what stands on every page, all blanks left out. */
function printed(file: string, [from, to]: [number, number]): string {
  const pages = ['-f', String(from), '-l', String(to)];
  const text = execFileSync('pdftotext', ['-layout', ...pages, `${packs}/${file}`, '-'], {
    encoding: 'utf8',
  });
  return bare(
    text
      .replace(/^\s*Agenda Item \d+\s*$/gm, '')
      .replace(/^\s*Page \d+\s*$/gm, '')
      .replace('This page is intentionally left blank', ''),
  );
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const signs = (text: string): string => Array.from(text).toSorted().join('');

const minutesOf = ({ blocks }: MinutesTree) =>
  blocks.filter((block): block is MinuteBlock => block.kind === 'minute');
const contentOf = (tree: MinutesTree, number: string): Content[] =>
  minutesOf(tree).find((one) => one.number === number)?.content ?? [];
const resolutionOf = (tree: MinutesTree, number: string) =>
  contentOf(tree, number).find((one) => one.kind === 'resolution');
const peopleOf = ({ blocks }: MinutesTree): Record<string, string[]> =>
  Object.fromEntries(
    blocks
      .flatMap((block) => (block.kind === 'attendance' ? block.groups : []))
      .map(({ label, areas }) => [label, areas.flatMap(({ people }) => people)]),
  );
const countsOf = (tree: MinutesTree): Record<string, number> =>
  Object.fromEntries(Object.entries(peopleOf(tree)).map(([label, names]) => [label, names.length]));

/**
 * The document word for word as printed. In the list of those present a label that is broken over two lines stands
 * beside the names in the other reader, so that it is compared by its signs, whatever their order.
 */
function expectSameWords(tree: MinutesTree, page: string): void {
  const head = bare(`${tree.authority}${tree.title}`);
  expect(page.startsWith(head)).toBe(true);
  const [attendance = '', ...blocks] = minutesAsText(tree).map(bare);
  const body = blocks.join('');
  expect(page.slice(-body.length)).toBe(body);
  expect(signs(page.slice(head.length, -body.length))).toBe(signs(attendance));
}

const shape = (tree: MinutesTree, number: string): string =>
  contentOf(tree, number)
    .map(({ kind }) => kind)
    .join(' ');

describe.skipIf(!existsSync(packs))('minutes that a council published', { timeout }, () => {
  describe('of 16 January 2025', () => {
    const file = 'coventry-2025-02-13-pack.pdf';
    const pages: [number, number] = [3, 8];
    let typed: Awaited<ReturnType<typeof typedAndPrinted>>;
    beforeAll(async () => {
      typed = await typedAndPrinted(file, pages);
    }, timeout);

    it('have minutes 58 to 63 under Public Business, and close', () => {
      const { tree } = typed;
      expect(minutesOf(tree).map(({ label }) => label)).toEqual(
        [58, 59, 60, 61, 62, 63].map((number) => `${number}.`),
      );
      expect(tree.blocks.map(({ kind }) => kind).join(' ')).toBe(
        'attendance section minute minute minute minute minute minute closing',
      );
      expect(tree.blocks.at(-1)).toMatchObject({ text: '(Meeting closed at 11.45 am)' });
    });

    it('V20: 8 members, 3 co-opted, 2 other members, 6 employees in two areas, 1 other, 1 apology', () => {
      expect(countsOf(typed.tree)).toEqual({
        'Members:': 8,
        'Co-Opted Members:': 3,
        'Other Members:': 2,
        'Employees (by Service Area):': 6,
        'Others Present:': 1,
        'Apologies:': 1,
      });
    });

    it('lay out a resolution of two clauses as a list and one of a single clause in one line', () => {
      const { tree } = typed;
      const many = resolutionOf(tree, '60');
      expect(many?.clauses.map(({ number }) => number)).toEqual(['1.', '2.']);
      expect(many?.clauses.map(({ text }) => text.split(' ')[0])).toEqual(['Agreed', 'That']);
      expect(resolutionOf(tree, '61')?.clauses.map(({ number }) => number)).toEqual(['']);
      expect(shape(tree, '60')).toBe(
        'paragraph paragraph paragraph paragraph bullets paragraph bullets requests resolution',
      );
    });

    it('V41: approval and signature are one minute, built from the approval', () => {
      const { source, tree } = typed;
      expect(source.approvals).toMatchObject([
        { approvesDate: '2024-11-28', outcome: 'approved', signed: 1 },
      ]);
      expect(source.prose.get('minute-59')).toEqual([]);
      expect(shape(tree, '59')).toBe('paragraph');
    });

    it('V53: "Private Business" without items gives no section and no resolution to exclude', () => {
      const { tree } = typed;
      const sections = tree.blocks.filter(({ kind }) => kind === 'section');
      expect(sections).toEqual([{ kind: 'section', title: 'Public Business', access: 'public' }]);
      expect(tree.access).toBe('public');
    });

    it('V43: the clerk’s slip stands', () => {
      const requests = contentOf(typed.tree, '60').find((one) => one.kind === 'requests');
      expect(requests?.items[1]).toMatch(/^Date regarding ages/);
    });

    it.skipIf(!hasPdftotext)('say word for word what was printed, in its order', () => {
      expectSameWords(typed.tree, printed(file, pages));
    });
  });

  describe('of 11 January 2018', () => {
    const file = 'coventry-2018-02-14-pack.pdf';
    const pages: [number, number] = [3, 6];
    /** What the committee wrote otherwise seven years before. */
    const words = {
      employees: 'Employees (by Directorate):',
      noDeclarations: 'There were no Disclosable Pecuniary Interests.',
      dateOfMinutes: '{ordinal} {month}, {year}',
      clauseNumber: '{number})',
    };
    let typed: Awaited<ReturnType<typeof typedAndPrinted>>;
    beforeAll(async () => {
      typed = await typedAndPrinted(file, pages, words);
    }, timeout);

    it('have minutes 32 to 39', () => {
      expect(minutesOf(typed.tree).map(({ number }) => number)).toEqual(
        [32, 33, 34, 35, 36, 37, 38, 39].map(String),
      );
    });

    it('V21: 9 members of whom 1 substitute, 1 co-opted, 1 other, 5 employees, 3 apologies', () => {
      expect(countsOf(typed.tree)).toEqual({
        'Members:': 9,
        'Co-Opted Members:': 1,
        'Other Members:': 1,
        'Employees (by Directorate):': 5,
        'Apologies:': 3,
      });
    });

    it('V22: a substitute stands among the members with whose seat it is, who sends apologies', () => {
      const people = peopleOf(typed.tree);
      expect(people['Members:']?.filter((one) => one.includes('substitute'))).toEqual([
        'Councillor J Clifford (substitute for Councillor Miks)',
      ]);
      expect(people['Apologies:']?.[0]).toBe('Councillor Miks');
      expect(typed.source.substitutions).toHaveLength(1);
    });

    it('V42: approved subject to a correction of 31/17, with one matter arising; not signed', () => {
      const [corrected, ...others] = contentOf(typed.tree, '33');
      expect(corrected).toMatchObject({ kind: 'correction', before: '' });
      expect(corrected?.kind === 'correction' && corrected.text).toMatch(
        /subject to Minute 31\/17 /,
      );
      expect(others.map(({ kind }) => kind)).toEqual(['paragraph']);
      expect(typed.source.approvals).toMatchObject([
        { approvesDate: '2017-11-30', outcome: 'corrected', signed: 0 },
      ]);
    });

    it('number clauses "1)" and let a single one run on', () => {
      const numbers = [34, 35, 36, 38, 39].map((number) =>
        resolutionOf(typed.tree, String(number))?.clauses.map((one) => one.number),
      );
      const three = ['1)', '2)', '3)'];
      expect(numbers).toEqual([three, three, [''], three, ['']]);
    });

    it.skipIf(!hasPdftotext)('say word for word what was printed, in its order', () => {
      expectSameWords(typed.tree, printed(file, pages));
    });
  });
});
