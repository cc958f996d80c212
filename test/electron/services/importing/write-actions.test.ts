import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReading } from '../../../../electron/services/importing/write-reading.ts';
import type { MinutesReading, PackReading } from '../../../../shared/domain/pack-reading.ts';
import { aPackReading, someMinutes } from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';
import { aRecord } from '../../../builders/a-record.ts';

let test: TestProfile;
beforeEach(() => {
  test = aProfile();
});
afterEach(() => test.close());

const clerk = { name: 'Ada Elm' };
const [aMinute] = someMinutes().minutes;
const council = () => test.profile.council;

function minutesWith(
  part: Partial<MinutesReading['minutes'][number]>,
  head: Partial<MinutesReading> = {},
): MinutesReading {
  if (aMinute === undefined) throw new Error('no minute');
  return someMinutes({ minutes: [{ ...aMinute, resolved: [], ...part }], ...head });
}

function imported(hash: string, minutes: MinutesReading, part: Partial<PackReading> = {}): void {
  writeReading(council(), {
    ...{ hash, bytes: 1, fileName: `${hash}.pdf`, textHashes: [], changesBetween: () => [] },
    ...{ importedAt: `2026-02-0${hash.length}T09:00:00Z`, meeting: null },
    reading: aPackReading({ previousMinutes: [minutes], ...part }),
  });
}
const texts = () =>
  council()
    .rows('action')
    .map(({ text }) => text)
    .sort();
const only = () => {
  const [row, ...others] = council().rows('action');
  if (row === undefined || others.length > 0) throw new Error('not one ask');
  return row;
};

const visit = 'Officers to arrange a visit to the play areas';
const bench = 'A bench be put up';

describe('asks of printed minutes', () => {
  it('come with the import and go with it', () => {
    imported('a', minutesWith({ requested: [visit] }));
    expect(only()).toMatchObject({
      ...{ kind: 'request', state: 'open', text: visit, title: 'Play Areas', origin: 'printed' },
      ...{ position: 1, saidOn: '2026-01-15', checked: 0, dueKind: 'none' },
      committee: council().rows('committee')[0]?.id,
      minute: council().rows('minute')[0]?.id,
    });
    council().undo(clerk);
    expect(council().rows('action')).toEqual([]);
  });

  it('are two where two say the same, and one where two packs print them', () => {
    const minutes = minutesWith({ requested: [bench, bench] });
    imported('a', minutes);
    expect(texts()).toEqual([bench, bench]);
    imported('b', minutes, { date: '2026-03-12' });
    imported('a', minutes);
    expect(texts()).toEqual([bench, bench]);
    const ofFirst = new Set(
      council()
        .rows('minute', {})
        .map(({ id }) => id),
    );
    expect(
      council()
        .rows('action')
        .every(({ minute }) => ofFirst.has(minute ?? '')),
    ).toBe(true);
  });

  it('keep what a person said of them; what nobody touched goes with its misreading', () => {
    imported('a', minutesWith({ requested: [visit, bench, 'A swing'] }));
    const idOf = (words: string) => council().rows('action', { text: words })[0]?.id ?? '';
    const [ofVisit, ofBench] = [idOf(visit), idOf(bench)];
    council().change(clerk, 'Owner', (tx) => {
      tx.set('action', ofVisit, { owner: 'Parks', state: 'done' });
      tx.set('actionUpdate', 'u', { action: ofBench, text: 'Ordered' });
    });
    imported('a', minutesWith({ requested: [visit] }));
    expect(texts()).toEqual([bench, visit]);
    expect(council().row('action', ofVisit)).toMatchObject({ owner: 'Parks', state: 'done' });
  });

  it('are left whole once a person has looked at them', () => {
    imported('a', minutesWith({ requested: [visit] }));
    council().change(clerk, 'Checked', (tx) => tx.set('action', only().id, { checked: 1 }));
    imported('a', minutesWith({ requested: [visit], title: 'Playgrounds' }));
    expect(only().title).toBe('Play Areas');
  });

  it('learn a day that a later pack names', () => {
    const minutes = minutesWith({ requested: ['An update at the next meeting'] });
    imported('a', minutes, { date: '2026-01-15', kind: 'minutes' });
    expect(only()).toMatchObject({ dueKind: 'nextMeeting', dueOn: null });
    imported('b', minutes);
    expect(only()).toMatchObject({
      dueKind: 'meeting',
      dueOn: '2026-02-12',
      dueWords: 'next meeting',
    });
  });

  it('are not written where our own record of that day has them', async () => {
    imported('a', minutesWith({}), { date: '2026-01-15', previousMinutes: [] });
    const meeting = council().rows('meeting')[0]?.id ?? '';
    const record = await aRecord(test.profile, meeting).start();
    await record.add('ask', 'Play Areas', { text: `${visit}.` });
    imported('b', minutesWith({ requested: [visit, bench] }));
    expect(texts()).toEqual([bench, `${visit}.`].sort());
  });

  it('are of the body whose minutes they are', () => {
    const committee = 'Highways Sub-Committee';
    imported('a', minutesWith({ requested: [visit] }, { committee }));
    expect(council().row('committee', only().committee)).toMatchObject({
      name: committee,
      organisation: 'Wexcombe Borough Council',
    });
  });
});
