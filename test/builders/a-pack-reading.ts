import type {
  DocumentReading,
  ItemReading,
  MinutesReading,
  PackReading,
} from '../../shared/domain/pack-reading.ts';

const sure = { level: 'sure', sentence: 'Two signals agree.', pdfPage: 1 } as const;

export function aDocument(part: Partial<DocumentReading> = {}): DocumentReading {
  return {
    title: 'Briefing note',
    role: 'report',
    pages: [3, 4],
    pdfPages: [3, 4],
    evidence: { pdfPages: sure },
    ...part,
  };
}

export function anItem(part: Partial<ItemReading> = {}): ItemReading {
  return {
    printedNumber: '1',
    title: 'Apologies',
    kind: 'apologies',
    subItems: [],
    pages: null,
    pdfPages: null,
    reportOf: null,
    text: null,
    reference: null,
    paperState: 'none',
    access: 'public',
    documents: [],
    evidence: { title: sure, pdfPages: sure },
    ...part,
  };
}

export function someMinutes(part: Partial<MinutesReading> = {}): MinutesReading {
  return {
    itemNumber: null,
    committee: 'Parks Scrutiny Board',
    organisation: 'Wexcombe Borough Council',
    date: '2026-01-15',
    time: '10:00',
    place: null,
    present: {
      members: [],
      coOptedMembers: [],
      otherMembers: [],
      employees: [],
      othersPresent: [],
    },
    apologies: [],
    minutes: [
      {
        number: '12',
        title: 'Play Areas',
        itemNumber: null,
        text: 'The Board considered a note.',
        subHeading: null,
        resolvedStem: 'RESOLVED that',
        resolved: ['the note be noted'],
        requestedStem: null,
        requested: [],
        agreed: [],
        noted: [],
        votes: [],
        pdfPage: 3,
        evidence: {},
      },
    ],
    closedAt: '11:30',
    evidence: {},
    ...part,
  };
}

/** A pack of the invented Wexcombe council: two items, one of them with a paper, six pages. */
export function aPackReading(part: Partial<PackReading> = {}): PackReading {
  return {
    kind: 'agendaPack',
    organisation: 'Wexcombe Borough Council',
    committee: 'Parks Scrutiny Board',
    date: '2026-02-12',
    time: '10:00',
    place: 'Committee Room 1, Wexcombe Hall',
    publishedDate: '2026-02-04',
    modifiedDate: null,
    title: null,
    contact: null,
    otherContacts: [],
    membership: [
      { name: 'A Marlow', title: 'Councillor', role: 'chair' },
      { name: 'B Thorne', title: 'Councillor', role: 'member' },
    ],
    byInvitation: [],
    privateBusiness: null,
    items: [
      anItem(),
      anItem({
        printedNumber: '2',
        title: 'Play Areas',
        kind: 'report',
        pages: [3, 6],
        pdfPages: [3, 6],
        paperState: 'here',
        documents: [
          aDocument(),
          aDocument({ title: 'Appendix 1', role: 'appendix', pages: [5, 6], pdfPages: [5, 6] }),
        ],
      }),
    ],
    replaces: false,
    previousMinutes: [],
    briefingNotes: [],
    workProgramme: null,
    actionPlans: [],
    appendixRecommendations: [],
    outlineNoise: [],
    pages: [1, 2, 3, 4, 5, 6].map((page) => ({
      pdfPage: page,
      printed: String(page),
      kind: 'text',
    })),
    frontPages: 2,
    offsetRuns: [{ fromPdf: 1, toPdf: 6, offset: 0 }],
    otherPages: [],
    notices: [],
    unsure: [],
    evidence: { committee: sure, date: sure },
    ...part,
  };
}

/** One hash a page: "1:same words" unless another word is given for a page. */
export function pageHashes(pages: number, changed: Record<number, string> = {}): string[] {
  return Array.from({ length: pages }, (_, index) => changed[index + 1] ?? `words of ${index + 1}`);
}
