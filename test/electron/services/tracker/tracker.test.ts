import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileTokens } from '../../../../electron/services/file-tokens.ts';
import { createTracker } from '../../../../electron/services/tracker/tracker.ts';
import type { TrackerField, TrackerMapping } from '../../../../shared/contract/tracker.ts';
import { type ACouncil, aCouncil } from '../../../builders/a-council.ts';

let council: ACouncil;
let read: (bytes: string | Uint8Array) => ReturnType<Handlers['tracker.read']>;
let take: (
  bytes: string | Uint8Array,
  mapping: Partial<TrackerMapping>,
) => ReturnType<Handlers['tracker.import']>;
type Handlers = ReturnType<typeof createTracker>['handlers'];
let handlers: Handlers;
let told: { done: number; of: number }[];

beforeEach(() => {
  council = aCouncil();
  told = [];
  const files = createFileTokens(council.scratch.path);
  let ids = 0;
  const tracker = createTracker({
    council: council.council,
    personal: council.personal,
    files,
    newId: () => `run-${++ids}`,
    emit: (name, event) => {
      if (name === 'tracker.progress') told.push(event as { done: number; of: number });
    },
  });
  handlers = tracker.handlers;
  council.council.change({ name: 'Import' }, 'Committee', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Saltmarsh' });
    tx.set('meeting', 'm', { committee: 'c', date: '2025-03-13' });
  });
  const tokenOf = (bytes: string | Uint8Array) =>
    files.accept(
      council.scratch.put('tracker.csv', typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
    );
  read = (bytes) => handlers['tracker.read']({ file: tokenOf(bytes) });
  take = (bytes, mapping) =>
    handlers['tracker.import']({
      file: tokenOf(bytes),
      mapping: {
        hasHeader: true,
        columns: ['text'],
        states: [],
        dayOrder: 'dayFirst',
        ...mapping,
      },
      committee: 'c',
    });
});
afterEach(() => council.remove());

const actions = () => council.council.rows('action');

describe('looks before it takes anything in', () => {
  const utf16 = Buffer.from('\ufeffAction\tOwner\r\nSend the list\tA Reed\r\n', 'utf16le');
  it.each([
    [
      'UTF-8 with commas',
      Buffer.from('\ufeffAction,Owner\r\nSend the list,A Reed\r\n'),
      'UTF-8',
      ',',
    ],
    [
      'Windows with semicolons',
      Buffer.from('Action;Owner\r\nCaf\xe9 \x96 list;A Reed\r\n', 'latin1'),
      'Windows-1252',
      ';',
    ],
    ['UTF-16 with tabs', utf16, 'UTF-16', '\t'],
    ['UTF-16 without a mark', utf16.subarray(2), 'UTF-16', '\t'],
  ] as const)('%s', async (_, bytes, encoding, delimiter) => {
    const reading = await read(bytes);
    expect(reading).toMatchObject({ refusal: null, encoding, delimiter, rows: 1 });
    expect(reading.columns.map(({ name, guess }) => [name, guess])).toEqual([
      ['Action', 'text'],
      ['Owner', 'owner'],
    ]);
    expect(actions()).toEqual([]);
  });

  it('tells columns by their names or their cells, and says by which', async () => {
    const rows = ['Open', 'Complete', 'ongoing'].map(
      (state) => `Report on the winter gritting of roads,${state}`,
    );
    const { columns } = await read(`Things,Where it stands\n${rows.join('\n')}\n`);
    expect(columns.map(({ guess, because }) => [guess, because])).toEqual([
      ['text', 'its cells are the longest'],
      ['state', 'words such as “Open”'],
    ]);
    expect(columns[1]?.words.map(({ state }) => state)).toEqual(['open', 'done', 'underWay']);
  });

  it.each([
    ['03/04/2025\n05/06/2025', 'ambiguous'],
    ['03/04/2025\n25/06/2025', 'dayFirst'],
    ['03/04/2025\n06/25/2025', 'monthFirst'],
    ['25/06/2025\n06/25/2025', 'ambiguous'],
    ['2025-04-03\n3 April 2025', 'plain'],
  ])('which way its days stand: %j', async (days, order) => {
    const rows = days.split('\n').map((day) => `Report,${day}`);
    expect((await read(`Action,Due\n${rows.join('\n')}`)).columns[1]?.days).toBe(order);
  });

  it.each([
    ['PK\u0003\u0004workbook', 'workbook'],
    ['%PDF-1.7', 'PDF'],
    ['', 'empty'],
    [' \r\n\0', 'no words'],
  ])('refuses %j in plain words', async (bytes, word) => {
    expect((await read(bytes)).refusal).toContain(word);
  });

  it('refuses more than 10 MB and more than 20,000 rows', async () => {
    expect((await read(new Uint8Array(10 * 1024 * 1024 + 1))).refusal).toContain('10 MB');
    expect((await read(`Action\n${'a\n'.repeat(20_001)}`)).refusal).toContain('20,000');
  });
});

const columns: TrackerField[] = ['text', 'owner', 'state', 'saidOn', 'due', 'report'];
const states: TrackerMapping['states'] = [
  { word: 'Ongoing', state: 'underWay' },
  { word: 'Closed', state: 'done' },
];
const table = [
  'Action,Owner,Status,Date,Due,Update',
  '"Send the list, please",A Reed,ongoing,16/01/2025,13/03/2025,Asked twice',
  'Report back,,Closed,03/04/2025,in May,',
].join('\r\n');

describe('takes rows in', () => {
  it('as asks of a tracker that nobody has looked at, to the letter', async () => {
    const report = await take(table, { columns, states });
    expect(report).toEqual({
      added: 2,
      already: 0,
      problems: [],
      problemCount: 0,
      isStopped: false,
    });
    const [sent] = actions().filter(({ text }) => text === 'Send the list, please');
    expect(sent).toMatchObject({
      committee: 'c',
      kind: 'action',
      state: 'underWay',
      origin: 'tracker',
      checked: 0,
      owner: 'A Reed',
      saidOn: '2025-01-16',
      dueWords: '13/03/2025',
      dueKind: 'meeting',
      dueOn: '2025-03-13',
    });
    expect(council.council.rows('actionUpdate', { action: sent?.id ?? '' })).toMatchObject([
      { text: 'Asked twice', state: null },
    ]);
    const [back] = actions().filter(({ text }) => text === 'Report back');
    expect(back).toMatchObject({
      state: 'done',
      saidOn: '2025-04-03',
      dueKind: 'month',
      dueOn: '2025-05',
    });
    expect(told.at(-1)).toEqual({ done: 2, of: 2 });
  });

  it('with the month first where that was said', async () => {
    await take('Action,Date\nReport,03/04/2025', {
      columns: ['text', 'saidOn'],
      dayOrder: 'monthFirst',
    });
    expect(actions()[0]?.saidOn).toBe('2025-03-04');
  });

  it('twice is once, the same words twice in one file are two, and Undo takes all of it back', async () => {
    const twins = 'Action\nReport\nReport\n';
    expect(await take(twins, {})).toMatchObject({ added: 2, already: 0 });
    expect(await take(twins, {})).toMatchObject({ added: 0, already: 2 });
    expect(actions()).toHaveLength(2);
    council.council.undo({ name: 'A Reed' });
    expect(actions()).toEqual([]);
  });

  it('in one step of Undo, whatever the portions', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `Report ${index} on roads`);
    await take(`Action\n${rows.join('\n')}`, {});
    expect(actions()).toHaveLength(400);
    council.council.undo({ name: 'A Reed' });
    expect(actions()).toEqual([]);
  });
});

describe('loses nothing', () => {
  it('names each row that was not taken, by its line in the file', async () => {
    const report = await take(`Action,Owner\n"one\nrow",A\n,B Reed\nlast,C\n`, {
      columns: ['text', 'owner'],
    });
    expect(report).toMatchObject({ added: 2, problemCount: 1 });
    expect(report.problems[0]).toMatchObject({ line: 4 });
    expect(report.problems[0]?.sentence).toContain('B Reed');
  });

  it('keeps what is no day and no state as a report', async () => {
    const report = await take('Action,Status,Date\nReport,On hold,31/02/2025\n', {
      columns: ['text', 'state', 'saidOn'],
    });
    expect(report.problems.map(({ line }) => line)).toEqual([2, 2]);
    const [update] = council.council.rows('actionUpdate');
    expect(update?.text).toContain('Status: On hold');
    expect(update?.text).toContain('Date: 31/02/2025');
  });

  it('a formula is words, a lone quote swallows no row, a huge cell is refused by its line', async () => {
    const huge = 'x'.repeat(20_001);
    const bytes = `Action\r\n=cmd|' /C calc'!A0\r\n"lone, quote\r\n${huge}\r\nNUL\0here\r\n`;
    expect((await read(bytes)).notices.join(' ')).toMatch(/no text holds.*line 3/);
    const report = await take(bytes, {});
    expect(
      report.problems.some(({ line, sentence }) => line === 4 && sentence.includes('20,000')),
    ).toBe(true);
    const texts = actions().map(({ text }) => text);
    expect(texts).toContain("=cmd|' /C calc'!A0");
    expect(texts).toContain('NULhere');
    expect(texts.some((text) => text.startsWith('"lone'))).toBe(true);
  });
});

it('refuses a mapping without words and one with a field twice', () => {
  const call = (columns: TrackerMapping['columns']) => () =>
    handlers['tracker.import']({
      file: 'x',
      committee: 'c',
      mapping: { hasHeader: true, columns, states: [], dayOrder: 'dayFirst' },
    });
  expect(call(['owner'])).toThrow('invalidInput');
  expect(call(['text', 'owner', 'owner'])).toThrow('invalidInput');
});
