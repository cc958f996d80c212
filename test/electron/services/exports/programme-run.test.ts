import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { programmeFile } from '../../../../electron/publish/programme/programme-file.ts';
import type { publish } from '../../../../electron/publish/publish.ts';
import type { PublishTasks } from '../../../../electron/publish/publish-task.ts';
import type { ExportParts } from '../../../../electron/services/exports/export-parts.ts';
import { HoldsExemptWords } from '../../../../electron/services/exports/export-run.ts';
import { exportName } from '../../../../electron/services/exports/file-name.ts';
import { runProgramme } from '../../../../electron/services/exports/programme-run.ts';
import { exemptHits } from '../../../../shared/minutes/exempt-words.ts';
import { aProgrammeDesk } from '../../../builders/a-printed-programme.ts';
import { htmlCells, wordCells } from '../../../builders/sheet-cells.ts';

type Desk = ReturnType<typeof aProgrammeDesk>;
let desk: Desk;
beforeEach(() => {
  desk = aProgrammeDesk();
});
afterEach(() => desk.council.remove());

/** The thread's work in this one: what is shown is the same, and a thread costs a second. */
const here = (async (kind: string, input: unknown) => {
  if (kind === 'programme')
    return { bytes: await programmeFile(input as PublishTasks['programme']['input']) };
  const { bytes, form, besides, matter } = input as PublishTasks['exemptSearch']['input'];
  return { hits: exemptHits([...(await finishedTexts(bytes, form)), ...besides], matter) };
}) as unknown as typeof publish;

const run = (format: 'docx' | 'html', yearKey = '24') =>
  runProgramme(
    {
      ...desk.council,
      publish: here,
      programme: (which: { committee: string; yearKey: string }) =>
        desk.calls['programme.get'](which),
    } as unknown as ExportParts,
    { committee: 'c', yearKey, format },
    { progress: () => undefined, signal: new AbortController().signal },
  );

it('takes the plan out as it is shown: moved, cancelled, without what was dropped', async () => {
  const lights = desk.item('Lights');
  void desk.calls['programme.drop']({ ...desk.which, item: lights, because: 'No officer' });
  const slot = desk.slot('17th April');
  void desk.calls['programme.cancelMeeting']({ ...desk.which, slot, cancelled: true });
  const word = await run('docx');
  const page = await run('html');
  expect(exportName(word.form, word.name)).toBe(
    'Work programme 2024-25, Harbour Scrutiny Board.docx',
  );
  const cells = wordCells(word.bytes);
  expect(htmlCells(new TextDecoder().decode(page.bytes))).toEqual(cells);
  expect(cells.map(([when, title]) => [when, title])).toEqual([
    ['Date', 'Title'],
    ['11th July 24', 'Ferries'],
    ['12th September 24 - cancelled', ''],
    ['13th February 25', 'Winter service'],
    ['13th March 25 PM (moved from 27th March 25)', 'Moorings'],
    ['17th April 25 - cancelled', 'Gritting'],
    ['Date to be determined', 'Signs'],
    ['Items for 2025-26', 'Dredging'],
    ['Standing Items', 'Accidents'],
  ]);
});

it('says plainly that an empty plan makes no file', async () => {
  await expect(run('docx', '20')).rejects.toMatchObject({
    sentence: expect.stringContaining('nothing in this work programme yet'),
  });
});

it.each(['docx', 'html'] as const)('makes no %s with words of private business', async (format) => {
  const secret = 'That the ice house be sold to the Quillfeather estate for a fixed sum';
  desk.council.council.change({ name: 'Me' }, 'Minute', (tx) =>
    tx.set('recordedMinute', 'rm', { record: 'r', title: 'Ice house', access: 'exempt' }),
  );
  desk.council.privateBusiness.change({ name: 'Me' }, 'Clause', (tx) =>
    tx.set('clause', 'k', { minute: 'rm', text: secret }),
  );
  await run(format);
  void desk.calls['programme.write']({
    ...desk.which,
    label: 'Item changed',
    slots: [],
    items: [{ id: desk.item('Signs'), fields: { detail: `As agreed: ${secret}.` } }],
    typing: null,
  });
  await expect(run(format)).rejects.toBeInstanceOf(HoldsExemptWords);
});
