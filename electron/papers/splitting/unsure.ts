import type { Confidence, EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { ItemReading, PackReading } from '../../../shared/domain/pack-reading.ts';
import { nameOf } from './start-sentence.ts';

type Unsure = PackReading['unsure'][number];

interface Rated extends Unsure {
  level: Confidence;
}

const headNames: Record<string, string> = {
  kind: 'What this file is',
  items: 'Lines without a number',
  title: 'The title',
  organisation: 'The council',
  committee: 'The committee',
  date: 'The date of the meeting',
  time: 'The time of the meeting',
  place: 'The place of the meeting',
  publishedDate: 'The day of publication',
  contact: 'The contact',
  membership: 'The members',
  byInvitation: 'Those invited',
};
const fieldNames: Record<string, string> = {
  title: 'title',
  pdfPages: 'pages',
  kind: 'kind',
  access: 'access',
};

/** Everything that a person should look at: what was not found first, then what something speaks against. */
export function listUnsure(evidence: EvidenceByField, items: ItemReading[]): Unsure[] {
  const rated = [...fromHead(evidence), ...items.flatMap(fromItem)];
  const order: Confidence[] = ['unknown', 'check'];
  return order.flatMap((level) =>
    rated
      .filter((one) => one.level === level)
      .map(({ field, what, why }) => ({ field, what, why })),
  );
}

function fromHead(evidence: EvidenceByField): Rated[] {
  return Object.entries(evidence).map(([field, { level, sentence }]) => ({
    field,
    what: headNames[field] ?? field,
    why: sentence,
    level,
  }));
}

function fromItem(item: ItemReading, index: number): Rated[] {
  const own = Object.entries(item.evidence).map(([field, { level, sentence }]) => ({
    field: `items.${index}.${field}`,
    what: `${nameOf(item)}: ${fieldNames[field] ?? field}`,
    why: sentence,
    level,
  }));
  const papers = item.documents.flatMap((document, position) =>
    Object.values(document.evidence).map(({ level, sentence }) => ({
      field: `items.${index}.documents.${position}.pdfPages`,
      what: `${nameOf(item)}: pages of “${document.title}”`,
      why: sentence,
      level,
    })),
  );
  return [...own, ...papers];
}
