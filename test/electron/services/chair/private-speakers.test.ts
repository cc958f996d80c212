import { beforeEach, expect, it } from 'vitest';
import { createChair } from '../../../../electron/services/chair/chair.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

const closed = 'Sale of the ice house';
const id = '00000000-0000-4000-8000-000000000001';

let room: ARecordRoom;
let record: ARecord;
let chair: ReturnType<typeof createChair>;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
  await record.open('10:00');
  chair = createChair(room);
});

const speak = async (minute: string) =>
  chair['chair.speak']({ meeting: 'm', minute, id, attendance: null, name: 'Wilhelmina Quill' });
const shown = async () => (await chair['chair.get']({ meeting: 'm' })).speakers;

it('who speaks on a private item stands in no public file, in no row and in no log', async () => {
  await speak(await record.minute(closed));
  await chair['chair.setSpeaker']({ meeting: 'm', id, state: 'speaking' });
  expect(await shown()).toMatchObject([{ name: 'Wilhelmina Quill', state: 'speaking' }]);
  expect(room.databases.council.serialize().toString('latin1')).not.toContain('Wilhelmina');
});

it('speakers go with their minute when its access changes, and are moved and set there', async () => {
  const minute = await record.minute(closed);
  await speak(minute);
  await record.set('recordedMinute', minute, { access: 'public' });
  expect([room.council.rows('speaker'), room.privateBusiness.rows('speaker')]).toMatchObject([
    [{ id }],
    [],
  ]);
  await chair['chair.setSpeaker']({ meeting: 'm', id, state: 'withdrawn' });
  await record.set('recordedMinute', minute, { access: 'exempt' });
  expect([room.council.rows('speaker'), room.privateBusiness.rows('speaker')]).toMatchObject([
    [],
    [{ id, state: 'withdrawn' }],
  ]);
});
