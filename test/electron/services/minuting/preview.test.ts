import { beforeEach, expect, it } from 'vitest';
import { createPreview, publicTree } from '../../../../electron/services/minuting/preview.ts';
import type { MinuteBlock, MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { minutesAsText } from '../../../builders/minutes-as-text.ts';

let council: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  council = withAgenda(aRecordRoom());
  record = await aRecord(council).start();
  await record.open();
});

const preview = async (isPrivate: boolean): Promise<MinutesTree> =>
  createPreview(council)['minutes.preview']({ meeting: 'm', private: isPrivate });
const minuteIn = (tree: MinutesTree, title: string) =>
  tree.blocks.find(
    (block): block is MinuteBlock => block.kind === 'minute' && block.title === title,
  );

const ice = 'Sale of the ice house';

it('shows what was typed, resolved and agreed at the desk, in the style of the committee', async () => {
  await record.type('Winter service', [
    { kind: 'paragraph', text: 'The Board considered a report.' },
    { kind: 'bullet', text: 'Salt' },
    { kind: 'bullet', text: 'Grit' },
  ]);
  await record.add('clause', 'Winter service', { text: 'To note the report', position: 1 });
  await record.close('11:45');
  const tree = await preview(false);
  expect(minuteIn(tree, 'Winter service')).toMatchObject({
    number: '66',
    content: [
      { kind: 'paragraph', text: 'The Board considered a report.' },
      { kind: 'bullets', items: ['Salt', 'Grit'] },
      {
        kind: 'resolution',
        stem: 'RESOLVED that the Harbour Scrutiny Board',
        clauses: [{ number: '', text: 'To note the report' }],
      },
    ],
  });
  expect(minutesAsText(tree)[2]).toBe(
    '64. Declarations of Interests\nThere were no disclosable pecuniary interests.',
  );
  expect(tree.blocks.at(-1)).toEqual({ kind: 'closing', text: '(Meeting closed at 11.45 am)' });
});

it('takes the style and the words that the committee chose', async () => {
  council.council.change({ name: 'Clerk' }, 'Style', (tx) =>
    tx.set('houseStyle', 'h', {
      committee: 'c',
      base: 'County',
      words: { closing: 'End at {time}.' },
    }),
  );
  await record.close('11:45');
  const tree = await preview(false);
  expect(minuteIn(tree, 'Winter service')?.reference).toMatch(/^\(Item \d\)$/);
  expect(tree.blocks.at(-1)).toEqual({ kind: 'closing', text: 'End at 11.45 am.' });
});

it('V55: leaves private business to those entitled, and tells the public why', async () => {
  await record.type(ice, 'The Board considered the offer of Zephyrine Holdings.');
  await record.add('clause', ice, { text: 'accept £48,250', position: 1 });
  await record.exclude([ice], [3]);
  const open = JSON.stringify(await preview(false));
  expect(open).not.toMatch(/Zephyrine|48,250/);
  expect(open.match(/Section 100A\(4\)/gi)).toHaveLength(1);
  const tree = await preview(true);
  expect(tree.access).toBe('private');
  expect(JSON.stringify(minuteIn(tree, ice))).toMatch(/offer of Zephyrine.*accept £48,250/);
});

it('builds the public document without so much as a look at the private store', async () => {
  await record.exclude([ice], [3]);
  const before = await preview(false);
  const { council: open } = council;
  expect(publicTree({ council: open }, 'm')).toEqual(before);
});

it('moves into the private part what was typed before the public was excluded', async () => {
  await record.type('Winter service', 'A depot will close.');
  await record.exclude(['Winter service'], [3, 4]);
  expect(JSON.stringify(await preview(false))).not.toContain('depot');
  expect(JSON.stringify(await preview(true))).toContain('A depot will close.');
});

it('refuses a meeting without a record', async () => {
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('meeting', 'm2', { committee: 'c' }),
  );
  expect(() =>
    createPreview(council)['minutes.preview']({ meeting: 'm2', private: false }),
  ).toThrow('notFound');
});
