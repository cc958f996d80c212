import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { harvestWorkProgramme } from '../../../../electron/papers/harvest/harvest-work-programme.ts';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../../electron/papers/reading/read-pdf.ts';
import { writeReading } from '../../../../electron/services/importing/write-reading.ts';
import type { Action } from '../../../../shared/domain/action.ts';
import { isOpenAction } from '../../../../shared/domain/action-states.ts';
import type { PackReading } from '../../../../shared/domain/pack-reading.ts';
import { anItem, aPackReading } from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');

interface Truth {
  committee: string;
  organisation: string;
  date: string;
  previousMinutes: {
    date: string;
    minutes: {
      number: string;
      title: string;
      resolved: string[];
      requested: string[];
      agreed: string[];
    }[];
  };
}

type Pages = Record<'minutes' | 'programme', [from: number, to: number]>;

/** The minutes and the work programme of a pack as the app reads them, and what a person found in it. */
async function published(
  name: string,
  pages: Pages,
): Promise<{ truth: Truth; reading: PackReading }> {
  const truth: Truth = JSON.parse(readFileSync(`${packs}/${name}.truth.json`, 'utf8'));
  const bytes = new Uint8Array(readFileSync(`${packs}/${name}.pdf`));
  const document = await openPdf(bytes, pdfjsFolder());
  const read = await readPdf(document, { fileName: name, truncated: false });
  await document.loadingTask.destroy();
  const of = ([from, to]: [number, number]) => read.pages.slice(from - 1, to);
  const minutes = harvestMinutes(of(pages.minutes));
  const programme = harvestWorkProgramme(of(pages.programme));
  if (minutes === null || programme === null) throw new Error('not read');
  const { committee, organisation, date } = truth;
  const item = anItem({ printedNumber: '6', title: 'Work Programme', kind: 'workProgramme' });
  const reading = aPackReading({
    ...{ committee, organisation, date, items: [item] },
    previousMinutes: [{ ...minutes, itemNumber: null }],
    workProgramme: { ...programme, itemNumber: '6' },
  });
  return { truth, reading };
}

let test: TestProfile;
beforeEach(() => {
  test = aProfile();
});
afterEach(() => test.close());

function imported(hash: string, reading: PackReading): void {
  writeReading(test.profile.council, {
    ...{ hash, bytes: 1, fileName: `${hash}.pdf`, reading, textHashes: [] },
    ...{ importedAt: '2026-01-01T00:00:00Z', meeting: null, changesBetween: () => [] },
  });
}

type Told = Pick<Action, 'kind' | 'state' | 'owner' | 'dueWords' | 'dueKind' | 'dueOn'>;
const plain = { owner: '', dueWords: '', dueKind: 'none', dueOn: null } as const;
const request: Told = { ...plain, kind: 'request', state: 'open' };
const agreed: Told = { ...plain, kind: 'agreed', state: 'open' };
const resolution: Told = { ...plain, kind: 'resolution', state: 'open' };
const note: Told = { ...resolution, state: 'noted' };
const at = (dueWords: string, dueOn: string) => ({ dueWords, dueKind: 'meeting' as const, dueOn });

/** Every ask of the ledger as told here, in the order of the minutes: what was requested, agreed, resolved. */
function ledger(): (Told & { name: string; title: string; text: string; checked: number })[] {
  const lists = ['request', 'agreed', 'resolution'];
  const { council } = test.profile;
  return council
    .rows('action')
    .map((row) => ({ row, number: council.row('minute', row.minute ?? '')?.number ?? '' }))
    .sort(
      (one, other) =>
        Number(one.number) - Number(other.number) ||
        lists.indexOf(one.row.kind) - lists.indexOf(other.row.kind) ||
        one.row.position - other.row.position,
    )
    .map(({ row, number }) => {
      const { kind, state, text, owner, dueWords, dueKind, dueOn, title, checked } = row;
      const name = `${number}.${row.position}`;
      return { name, title, text, checked, kind, state, owner, dueWords, dueKind, dueOn };
    });
}

/** What a person found, line by line, each with what it asks. */
function expected({ previousMinutes }: Truth, told: Record<string, readonly Told[]>) {
  return previousMinutes.minutes.flatMap(
    ({ number, title, requested, agreed: prose, resolved }) => {
      const asks = told[number] ?? [];
      const lines = [requested, asks.length === 0 ? [] : prose, resolved].flatMap((list) =>
        list.map((text, index) => ({ text, name: `${number}.${index + 1}`, title, checked: 0 })),
      );
      expect(asks).toHaveLength(lines.length);
      return lines.map((line, index) => ({ ...line, ...asks[index] }));
    },
  );
}

const named = (words: string | undefined, form: RegExp): string =>
  form.exec(words ?? '')?.[1] ?? '?';

/** Reading whole packs takes seconds on a busy machine. */
const timeout = 180_000;

describe.skipIf(!existsSync(packs))('asks of published minutes', { timeout }, () => {
  it('V24 to V27: those of 16 January 2025, and no more in a second pack that prints them', async () => {
    const pages: Pages = { minutes: [3, 8], programme: [37, 40] };
    const { truth, reading } = await published('coventry-2025-02-13-pack', pages);
    imported('a', reading);
    const glossary = truth.previousMinutes.minutes.find(({ number }) => number === '60')
      ?.resolved[1];
    const owner = named(glossary, /^That the (.*) provides /);
    const all = expected(truth, {
      '60': [request, request, request, request, note, { ...resolution, owner }],
      '61': [note],
      '62': [{ ...agreed, ...at('17th April', '2025-04-17') }, agreed],
    });
    expect(ledger()).toEqual(all);
    expect(test.profile.council.rows('action').filter(isOpenAction)).toHaveLength(7);
    expect(new Set(test.profile.council.rows('action').map(({ saidOn }) => saidOn))).toEqual(
      new Set(['2025-01-16']),
    );
    imported('b', { ...reading, date: '2025-04-17', kind: 'supplement' });
    expect(ledger()).toEqual(all);
  });

  it('V28, V29: those of 11 January 2018: eleven clauses of which two note, and a request before the last', async () => {
    const pages: Pages = { minutes: [3, 6], programme: [49, 54] };
    const { truth, reading } = await published('coventry-2018-02-14-pack', pages);
    imported('a', reading);
    const fostering = truth.previousMinutes.minutes.find(({ number }) => number === '34');
    const owner = named(fostering?.resolved[1], /^request the (.*) promote /);
    const february = (words: string) => at(words, '2018-02-14');
    const all = expected(truth, {
      '34': [note, { ...resolution, owner }, resolution],
      '35': [
        note,
        { ...resolution, ...february('14th February, 2018') },
        { ...resolution, dueWords: 'March, 2018', dueKind: 'month', dueOn: '2018-03' },
      ],
      '36': [resolution],
      '38': [resolution, resolution, { ...resolution, ...february('February meeting') }],
      '39': [
        { ...request, ...february('next meeting') },
        { ...resolution, ...february('next agenda') },
      ],
    });
    expect(ledger()).toEqual(all);
    const clauses = ledger().filter(({ kind }) => kind === 'resolution');
    expect([clauses.length, clauses.filter(({ state }) => state === 'noted').length]).toEqual([
      11, 2,
    ]);
  });
});
