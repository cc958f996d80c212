import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReading } from '../../../../electron/services/importing/write-reading.ts';
import { meetingDetail } from '../../../../electron/services/meetings.ts';
import { createReview } from '../../../../electron/services/review.ts';
import type { PackReading } from '../../../../shared/domain/pack-reading.ts';
import {
  aDocument,
  anItem,
  aPackReading,
  pageHashes,
  someMinutes,
} from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';

let test: TestProfile;
beforeEach(() => {
  test = aProfile();
});
afterEach(() => test.close());

const reworded = { kind: 'reworded', pdfPage: 3, oldPdfPage: 3 } as const;

function write(hash: string, reading: PackReading, changed: Record<number, string> = {}) {
  return writeReading(test.profile.council, {
    hash,
    bytes: 1000,
    fileName: `${hash}.pdf`,
    reading,
    textHashes: pageHashes(reading.pages.length, changed),
    importedAt: `2026-02-0${hash.length}T09:00:00Z`,
    meeting: null,
    changesBetween: () => (changed[3] === undefined ? [] : [reworded]),
  });
}
const detail = (id: string) => meetingDetail(test.profile, id);
const reportItem = (documents = [aDocument()]) =>
  anItem({
    printedNumber: '2',
    title: 'Play Areas',
    kind: 'report',
    pages: [3, 6],
    pdfPages: [3, 6],
    paperState: 'here',
    documents,
  });

describe('a pack becomes a meeting', () => {
  it('has its items, papers, members and pages', () => {
    const { status, meeting, sentence } = write('a', aPackReading());
    expect(status).toBe('imported');
    expect(sentence).toBe('Imported: 2 items, 2 papers, 6 pages.');
    const found = detail(meeting);
    expect({
      committee: found.committee.name,
      date: found.meeting.date,
      items: found.items.map((item) => [item.printedNumber, item.title, item.printedFrom]),
      papers: found.items.flatMap((item) =>
        item.papers.map((paper) => [paper.title, paper.versions[0]?.pdfFrom, paper.state]),
      ),
      people: found.membership.map((one) => [one.person.name, one.role]),
      packs: found.packs.map((pack) => pack.label),
    }).toEqual({
      committee: 'Parks Scrutiny Board',
      date: '2026-02-12',
      items: [
        ['1', 'Apologies', null],
        ['2', 'Play Areas', 3],
      ],
      papers: [
        ['Briefing note', 3, 'unread'],
        ['Appendix 1', 5, 'unread'],
      ],
      people: [
        ['A Marlow', 'chair'],
        ['B Thorne', 'member'],
      ],
      packs: ['Agenda pack'],
    });
  });

  it('keeps earlier minutes as those of the earlier meeting, found at this one', () => {
    const { meeting } = write('a', aPackReading({ previousMinutes: [someMinutes()] }));
    const [minutes] = detail(meeting).earlierMinutes;
    expect([minutes?.date, minutes?.foundAt, minutes?.minutes[0]?.resolved]).toEqual([
      '2026-01-15',
      meeting,
      ['the note be noted'],
    ]);
  });

  it('gives two devices that read the same pack the same rows', () => {
    const one = write('a', aPackReading());
    const other = aProfile();
    try {
      const twin = writeReading(other.profile.council, {
        hash: 'a',
        bytes: 1000,
        fileName: 'a.pdf',
        reading: aPackReading(),
        textHashes: pageHashes(6),
        importedAt: '2026-02-01T09:00:00Z',
        meeting: null,
        changesBetween: () => [],
      });
      expect(twin.meeting).toBe(one.meeting);
      expect(meetingDetail(other.profile, twin.meeting)).toEqual(detail(one.meeting));
    } finally {
      other.close();
    }
  });

  it('is undone in one step, and done again', () => {
    const { meeting } = write('a', aPackReading());
    test.profile.council.undo({ name: 'Me' });
    expect(test.profile.council.rows('meeting', {})).toEqual([]);
    expect(test.profile.council.rows('agendaItem', {})).toEqual([]);
    test.profile.council.redo({ name: 'Me' });
    expect(detail(meeting).items).toHaveLength(2);
  });
});

describe('a newer edition of a pack', () => {
  it('makes new versions of the same papers, and says which ones have other words', () => {
    const { meeting } = write('a', aPackReading());
    const [before] = detail(meeting).items[1]?.papers ?? [];
    const revised = write('bb', aPackReading(), { 3: 'other words' });
    expect(revised).toEqual({
      status: 'revised',
      meeting,
      sentence:
        'A newer edition of a pack that was here: 1 paper changed, 1 stayed the same. The earlier edition stays readable. Page 3 changed in its words.',
      follows: { fileName: 'a.pdf', changes: [reworded] },
    });
    const [note, appendix] = detail(meeting).items[1]?.papers ?? [];
    expect(note?.id).toBe(before?.id);
    expect(note?.versions.map((version) => [version.number, version.pack])).toEqual([
      [2, 'bb'],
      [1, 'a'],
    ]);
    expect(appendix?.versions[0]?.textHash).toBe(appendix?.versions[1]?.textHash);
  });

  it('shows a paper that I had read as changed, and one with the same words as read', () => {
    const { meeting } = write('a', aPackReading());
    for (const paper of detail(meeting).items[1]?.papers ?? [])
      test.profile.personal.change({ name: 'Me' }, 'Read', (tx) =>
        tx.set('paperRead', paper.id, { textHash: paper.versions[0]?.textHash ?? '' }),
      );
    write('bb', aPackReading(), { 3: 'other words' });
    expect(detail(meeting).items[1]?.papers.map((paper) => paper.state)).toEqual([
      'changed',
      'read',
    ]);
  });

  it('counts only if it was published later: an older one that comes last goes below', () => {
    const published = (publishedDate: string | null) => aPackReading({ publishedDate });
    const { meeting } = write('bb', published('2026-02-09'));
    const older = aPackReading({ publishedDate: '2026-02-04', items: [anItem()], place: 'Hall' });
    expect(write('ccc', older, { 3: 'other words' })).toMatchObject({
      status: 'attached',
      meeting,
      follows: null,
    });
    write('dddd', published('2026-02-06'));
    write('eeeee', published('2026-02-10'));
    const packs = detail(meeting).packs;
    expect(Object.fromEntries(packs.map(({ id, revises }) => [id, revises]))).toEqual({
      ccc: null,
      dddd: 'ccc',
      bb: 'dddd',
      eeeee: 'bb',
    });
    const { items, meeting: row } = detail(meeting);
    expect([items.map(({ paperState }) => paperState), row.publishedDate, row.place]).toEqual([
      ['none', 'here'],
      '2026-02-10',
      published(null).place,
    ]);
  });

  it('counts as the newer one by its coming where a pack prints no day', () => {
    write('a', aPackReading({ publishedDate: '2026-02-09' }));
    expect(write('bb', aPackReading({ publishedDate: null })).status).toBe('revised');
  });

  it('leaves what a person has mended, but takes the new page numbers', async () => {
    const { meeting } = write('a', aPackReading());
    const item = detail(meeting).items[1];
    const review = createReview({ council: test.profile.council, ...test, name: () => 'A Clerk' });
    const mend = { noun: 'agendaItem', id: item?.id ?? '' } as const;
    await review['review.mend']({
      ...mend,
      field: 'title',
      value: 'Play areas and greens',
      confirms: null,
    });
    await review['review.mend']({ ...mend, field: 'pdfFrom', value: 4, confirms: null });
    const moved = anItem({ ...reportItem(), pages: [5, 6], pdfPages: [5, 6] });
    write('bb', aPackReading({ items: [anItem(), moved] }));
    const after = detail(meeting).items[1];
    expect([after?.title, after?.pdfFrom, after?.evidence['title']?.level]).toEqual([
      'Play areas and greens',
      5,
      'confirmed',
    ]);
  });

  it('marks an item that is no longer listed as withdrawn, and loses nothing', () => {
    const { meeting } = write('a', aPackReading());
    write('bb', aPackReading({ items: [anItem()] }));
    expect(detail(meeting).items.map((item) => [item.title, item.paperState])).toEqual([
      ['Apologies', 'none'],
      ['Play Areas', 'withdrawn'],
    ]);
  });
});

describe('a supplement', () => {
  const ownWords = { 3: 'words of the supplement', 4: 'more words of it' };
  const supplement = (part: Partial<PackReading> = {}) =>
    aPackReading({
      kind: 'supplement',
      title: 'Appendix 2',
      publishedDate: '2026-02-10',
      place: null,
      membership: [],
      items: [
        reportItem([
          aDocument({ title: 'Appendix 2', role: 'appendix', pages: [1, 2], pdfPages: [3, 4] }),
        ]),
      ],
      ...part,
    });

  it('joins its item as one more paper and leaves the agenda as it is', () => {
    const { meeting } = write('a', aPackReading());
    const joined = write('bb', supplement(), ownWords);
    expect([joined.status, joined.meeting]).toEqual(['supplement', meeting]);
    const found = detail(meeting);
    expect(found.items).toHaveLength(2);
    expect(found.items[1]?.papers.map((paper) => paper.title)).toEqual([
      'Briefing note',
      'Appendix 1',
      'Appendix 2',
    ]);
    expect([found.items[1]?.printedFrom, found.meeting.publishedDate]).toEqual([3, '2026-02-04']);
    expect(found.packs.map((pack) => pack.label)).toEqual([
      'Supplement 1: Appendix 2',
      'Agenda pack',
    ]);
    expect(found.membership).toHaveLength(2);
  });

  it('that comes before its agenda makes the meeting, which the agenda then fills', () => {
    const { meeting } = write('a', supplement(), ownWords);
    const agenda = write('bb', aPackReading());
    expect([agenda.status, agenda.meeting]).toEqual(['imported', meeting]);
    expect(detail(meeting).items.map((item) => [item.title, item.papers.length])).toEqual([
      ['Apologies', 0],
      ['Play Areas', 3],
    ]);
  });

  it('puts papers in place that were still to follow', () => {
    const toFollow = anItem({ ...reportItem([]), paperState: 'toFollow', pdfPages: null });
    const { meeting } = write('a', aPackReading({ items: [anItem(), toFollow] }));
    write('bb', supplement(), ownWords);
    expect(detail(meeting).items[1]?.paperState).toBe('here');
  });
});
