import { describe, expect, it } from 'vitest';
import { committeeId, meetingId } from '../../../../electron/services/importing/find-meeting.ts';
import { refusalSentence } from '../../../../shared/domain/import-refusal.ts';
import { someMinutes } from '../../../builders/a-pack-reading.ts';
import { ended, outcomes } from '../../../builders/past-papers-desk.ts';
import { pastPapersEachTest } from '../../../builders/past-papers-each-test.ts';

const each = pastPapersEachTest();

const march = { date: '2026-03-12' };
const sure = { level: 'sure', sentence: 'Two signals agree.', pdfPage: 1 } as const;
const minutesOf = (date: string) => ({
  kind: 'minutes' as const,
  date,
  items: [],
  previousMinutes: [someMinutes({ date })],
});
const report = { kind: 'report' as const, items: [] };
const meetings = () => each.test.profile.council.rows('meeting', {});
const fileOf = async (path: string) => {
  const states = ['attention', 'refused', 'gone', 'left'] as const;
  const { files } = await each.service.handlers['pastPapers.files']({
    states: [...states],
    from: 0,
  });
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} asks for no look`);
  return file;
};
const settle = async (path: string, answer: { kind: string; [field: string]: string }) =>
  each.service.handlers['pastPapers.settle']({
    file: (await fileOf(path)).id,
    answer: answer as never,
  });

describe('a folder of past papers', () => {
  it('comes in whole: agendas first, then what belongs to them, whatever the order of names', async () => {
    each.desk.put('1 minutes.pdf', { reading: { ...minutesOf('2026-02-12'), time: null } });
    each.desk.put('2 supplement.pdf', {
      reading: { kind: 'supplement', date: '2026-02-12', time: null },
    });
    each.desk.put('3 agenda.pdf', { reading: { date: '2026-02-12' } });
    each.desk.put('2024/10 other.pdf', { reading: march });
    expect(await each.start()).toEqual({ kind: 'started' });
    await ended(each.service);
    expect(Object.values(await outcomes(each.service))).toEqual(['done', 'done', 'done', 'done']);
    expect(each.packs()).toHaveLength(4);
    // the minutes made no meeting of their own, whose id would tell of no hour: the agenda's was there by then
    const head = { organisation: 'Wexcombe Borough Council', committee: 'Parks Scrutiny Board' };
    const idOf = (date: string) => meetingId(committeeId(head), { ...head, date, time: '10:00' });
    const ids = meetings().map(({ id }) => id);
    expect(ids.sort()).toEqual([idOf('2026-02-12'), idOf('2026-03-12')].sort());
  });

  it('stands in no Undo, neither its files nor its list', async () => {
    each.desk.put('a.pdf', { reading: {} });
    await each.start();
    await ended(each.service);
    expect(each.test.profile.council.next()).toEqual({ undo: null, redo: null });
    expect(each.test.profile.personal.next()).toEqual({ undo: null, redo: null });
  });

  it('guesses nothing: what is of another kind, doubtful or of several days waits for a person', async () => {
    const doubtful = { ...sure, level: 'check' as const };
    each.desk.put('a report.pdf', { reading: report });
    each.desk.put('b doubtful.pdf', { reading: { evidence: { committee: sure, date: doubtful } } });
    const bound = [someMinutes(), someMinutes({ date: '2025-12-04' })];
    each.desk.put('c bound.pdf', {
      reading: { ...minutesOf('2026-01-15'), previousMinutes: bound },
    });
    await each.start();
    await ended(each.service);
    expect(new Set(Object.values(await outcomes(each.service)))).toEqual(new Set(['attention']));
    expect(each.packs()).toEqual([]);
    expect((await fileOf('a report.pdf')).sentence).toContain('a single report');
    expect((await fileOf('b doubtful.pdf')).sentence).toBe(
      'This seems to be an agenda pack of Parks Scrutiny Board for 12 February 2026, but that is not certain. It is not taken in yet. Say which meeting it belongs to.',
    );
  });

  it('asks of minutes on a day with a meeting at another time, and mixes no two sittings', async () => {
    each.desk.put('agenda.pdf', { reading: { date: '2026-02-12', time: '10:00' } });
    each.desk.put('minutes.pdf', { reading: { ...minutesOf('2026-02-12'), time: '14:00' } });
    await each.start();
    await ended(each.service);
    expect((await outcomes(each.service))['minutes.pdf']).toBe('attention');
    expect(meetings()).toHaveLength(1);
  });

  it('takes a file where a person says it belongs, makes its meeting, or leaves it out', async () => {
    each.desk.put('agenda.pdf', { reading: march });
    for (const name of ['one', 'two', 'three'])
      each.desk.put(`${name}.pdf`, { reading: { ...report, title: name } });
    await each.start();
    await ended(each.service);
    const [meeting] = meetings();
    await settle('one.pdf', { kind: 'attach', meeting: meeting?.id ?? '' });
    await settle('two.pdf', { kind: 'leave' });
    await settle('three.pdf', { kind: 'makeMeeting' });
    await ended(each.service);
    expect(await outcomes(each.service)).toEqual({
      'agenda.pdf': 'done',
      'one.pdf': 'done',
      'two.pdf': 'left',
      'three.pdf': 'done',
    });
    expect(meetings()).toHaveLength(2);
    await expect(settle('two.pdf', { kind: 'attach', meeting: 'nowhere' })).rejects.toThrow(
      'notFound',
    );
  });

  it('takes the same bytes once, also where they wait for a person', async () => {
    for (const name of ['a', 'b']) each.desk.put(`${name}.pdf`, { reading: march });
    for (const name of ['c', 'd']) each.desk.put(`${name}.pdf`, { reading: report });
    await each.start();
    await ended(each.service);
    expect(await outcomes(each.service)).toEqual({
      'a.pdf': 'done',
      'b.pdf': 'already',
      'c.pdf': 'attention',
      'd.pdf': 'already',
    });
  });

  it('goes on past a damaged and a locked file, and opens the locked one with its password', async () => {
    each.desk.put('a.pdf', { refusal: 'damaged' });
    each.desk.put('b.pdf', { reading: march, password: 'elm' });
    each.desk.put('c.pdf', { reading: {} });
    await each.start();
    await ended(each.service);
    expect((await fileOf('a.pdf')).sentence).toBe(refusalSentence.damaged);
    expect((await fileOf('b.pdf')).sentence).toBe(refusalSentence.locked);
    expect(each.packs()).toEqual(['c.pdf']);
    await settle('b.pdf', { kind: 'password', password: 'elm' });
    await ended(each.service);
    expect(each.packs().sort()).toEqual(['b.pdf', 'c.pdf']);
    expect(JSON.stringify(each.test.profile.personal.rows('pastPapersFile', {}))).not.toContain(
      'elm',
    );
  });
});
