import type { ItemInMeeting, MeetingDetail, PaperInItem } from '../../shared/contract/meetings.ts';
import type { Confidence, Evidence } from '../../shared/domain/evidence.ts';
import type { Minute } from '../../shared/domain/minutes.ts';

/** SHA-256 of a file that does not exist: one letter, 64 times. */
export const aHash = (letter = 'a'): string => letter.repeat(64);

export const because = (level: Confidence, sentence: string, pdfPage: number | null): Evidence => ({
  level,
  sentence,
  pdfPage,
});

export function aPaper(item: string, part: Partial<PaperInItem> = {}): PaperInItem {
  const id = part.id ?? `paper-of-${item}`;
  return {
    id,
    item,
    position: 0,
    role: 'report',
    title: 'Swimming Pools: Opening Hours',
    evidence: { pdfPages: because('sure', 'The outline and the stamp agree on page 5.', 5) },
    versions: [
      {
        id: `${id}-1`,
        paper: id,
        pack: aHash(),
        number: 1,
        pdfFrom: 5,
        pdfTo: 12,
        printedFrom: 3,
        printedTo: 10,
        textHash: 'words-1',
        author: null,
      },
    ],
    state: 'unread',
    minutes: 6,
    ...part,
  };
}

export function anItem(part: Partial<ItemInMeeting> = {}): ItemInMeeting {
  return {
    id: 'item-1',
    meeting: 'meeting-1',
    pack: aHash(),
    printedNumber: '1',
    position: 0,
    title: 'Apologies',
    kind: 'apologies',
    reportOf: null,
    text: null,
    reference: null,
    subItems: [],
    access: 'public',
    paperState: 'none',
    printedFrom: null,
    printedTo: null,
    pdfFrom: null,
    pdfTo: null,
    removed: 0,
    evidence: { title: because('sure', 'The front sheet lists it.', 1) },
    papers: [],
    briefingNotes: [],
    workProgramme: null,
    ...part,
  };
}

export function aMinute(part: Partial<Minute> = {}): Minute {
  return {
    id: 'minute-1',
    minutes: 'minutes-1',
    position: 0,
    number: '12',
    title: 'Harbour Lights',
    itemNumber: null,
    text: 'The Panel heard how many lamps are out.',
    subHeading: null,
    resolvedStem: 'RESOLVED that the Panel:',
    resolved: ['note the report', 'ask for a date by which all lamps are mended'],
    requestedStem: null,
    requested: ['a map of the lamps'],
    agreed: [],
    noted: [],
    votes: [],
    pdfPage: 3,
    evidence: { title: because('sure', 'The number runs on from the minute before.', 3) },
    ...part,
  };
}

const poolsItem = (): ItemInMeeting =>
  anItem({
    id: 'item-2',
    printedNumber: '2',
    position: 1,
    title: 'Swimming Pools',
    kind: 'report',
    reportOf: 'Report of the Head of Leisure',
    paperState: 'here',
    printedFrom: 3,
    printedTo: 10,
    pdfFrom: 5,
    pdfTo: 12,
    evidence: {
      title: because('sure', 'The front sheet and the outline agree.', 1),
      pdfPages: because(
        'check',
        'Item 2 starts on PDF page 5. The front sheet says 4. Please check.',
        5,
      ),
    },
    papers: [
      aPaper('item-2'),
      aPaper('item-2', {
        id: 'appendix',
        position: 1,
        role: 'appendix',
        title: 'Appendix A: Visitors',
        state: 'changed',
      }),
    ],
    briefingNotes: [
      {
        id: 'note-1',
        item: 'item-2',
        pack: aHash(),
        to: 'Leisure Scrutiny Panel',
        date: '2025-02-13',
        subject: 'Swimming Pools',
        recommendationStem: 'The Panel is recommended to:',
        recommendations: ['Note the hours', 'Choose two pools to visit'],
        authors: [{ name: 'Robin Ferry', post: 'Head of Leisure' }],
        pdfPage: 5,
        evidence: { recommendations: because('likely', 'A list under “Recommendations”.', 5) },
      },
    ],
  });

const programmeItem = (): ItemInMeeting =>
  anItem({
    id: 'item-3',
    printedNumber: '3',
    position: 2,
    title: 'Work Programme',
    kind: 'workProgramme',
    paperState: 'here',
    printedFrom: 11,
    printedTo: 12,
    pdfFrom: 13,
    pdfTo: 14,
    workProgramme: {
      id: 'programme-1',
      item: 'item-3',
      pack: aHash(),
      title: 'Work Programme 2024/25',
      lastUpdated: '2025-01-20',
      slots: [
        { when: '13th February 2025', date: '2025-02-13', cancelled: false, movedFrom: null },
        {
          when: '12th March 2025 - cancelled',
          date: '2025-03-12',
          cancelled: true,
          movedFrom: null,
        },
      ],
      evidence: {},
      rows: [
        {
          id: 'row-1',
          programme: 'programme-1',
          position: 0,
          slot: '13th February 2025',
          date: '2025-02-13',
          title: 'Swimming Pools',
          detail: 'Hours and visitors of the four pools',
          cabinetMembers: ['Cllr P Quill'],
          leadOfficers: ['Robin Ferry'],
          pdfPage: 13,
        },
      ],
    },
  });

const membership = (): MeetingDetail['membership'] => [
  {
    id: 'seat-1',
    meeting: 'meeting-1',
    person: {
      id: 'person-1',
      organisation: 'Marlbury Borough Council',
      name: 'A Hartley',
      title: 'Councillor',
    },
    role: 'chair',
    post: null,
    position: 0,
  },
  {
    id: 'seat-2',
    meeting: 'meeting-1',
    person: {
      id: 'person-2',
      organisation: 'Marlbury Borough Council',
      name: 'J Okafor',
      title: 'Mrs',
    },
    role: 'coOpted',
    post: null,
    position: 1,
  },
];

/** A meeting of an invented council: three items, two papers, two people, one minute, one value to check. */
export function aMeetingDetail(): MeetingDetail {
  return {
    meeting: {
      id: 'meeting-1',
      committee: 'committee-1',
      date: '2025-02-13',
      time: '10:00',
      place: 'Room 3, Guildhall',
      publishedDate: '2025-02-05',
      contact: { name: 'Sam Lark', post: 'Governance', email: null, telephone: '01632 960001' },
      status: 'planned',
      movedFrom: null,
      privateBusiness: { text: 'Nil', items: [] },
      evidence: {
        committee: because('sure', 'The front sheet and the file’s title agree.', 1),
        date: because('sure', 'The front sheet and the file’s title agree.', 1),
        place: because('likely', 'The front sheet says so.', 1),
      },
    },
    record: null,
    committee: {
      id: 'committee-1',
      name: 'Leisure Scrutiny Panel',
      organisation: 'Marlbury Borough Council',
    },
    packs: [
      {
        id: aHash(),
        meeting: 'meeting-1',
        kind: 'agendaPack',
        label: 'Agenda pack',
        fileName: 'leisure-panel.pdf',
        bytes: 123_456,
        pageCount: 14,
        frontPages: 2,
        offsetRuns: [],
        pages: Array.from({ length: 14 }, (_, index) => ({
          pdfPage: index + 1,
          printed: index < 2 ? null : String(index - 1),
          kind: 'text' as const,
        })),
        otherPages: [],
        changes: [],
        publishedDate: '2025-02-05',
        revises: null,
        importedAt: '2025-02-06T09:00:00+00:00',
        notices: [],
        unsure: [],
        evidence: {},
      },
    ],
    items: [anItem(), poolsItem(), programmeItem()],
    membership: membership(),
    earlierMinutes: [
      {
        id: 'minutes-1',
        pack: aHash(),
        item: 'item-1',
        foundAt: 'meeting-1',
        committee: 'Leisure Scrutiny Panel',
        organisation: 'Marlbury Borough Council',
        date: '2025-01-16',
        time: '10:00',
        place: null,
        closedAt: '11:45',
        present: {
          members: [{ name: 'A Hartley', title: 'Councillor', role: 'chair' }],
          coOptedMembers: [],
          otherMembers: [],
          employees: [{ group: 'Leisure', names: ['R Ferry'] }],
          othersPresent: [],
        },
        apologies: [{ name: 'B Stone', title: 'Councillor' }],
        evidence: {},
        minutes: [aMinute()],
      },
    ],
  };
}
