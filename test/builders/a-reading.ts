import type { PackReading } from '../../shared/domain/pack-reading.ts';

/** A reading in which nothing was found. */
export function aReading(with_: Partial<PackReading> = {}): PackReading {
  return {
    kind: 'document',
    organisation: null,
    committee: null,
    date: null,
    time: null,
    place: null,
    publishedDate: null,
    modifiedDate: null,
    title: null,
    contact: null,
    otherContacts: [],
    membership: [],
    byInvitation: [],
    privateBusiness: null,
    items: [],
    replaces: false,
    previousMinutes: [],
    briefingNotes: [],
    workProgramme: null,
    actionPlans: [],
    appendixRecommendations: [],
    outlineNoise: [],
    pages: [],
    frontPages: 0,
    offsetRuns: [],
    otherPages: [],
    notices: [],
    unsure: [],
    evidence: {},
    ...with_,
  };
}
