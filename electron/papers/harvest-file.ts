import type { EvidenceByField } from '../../shared/domain/evidence.ts';
import type { ItemReading, PackReading, PageRange } from '../../shared/domain/pack-reading.ts';
import type { PageText } from '../../shared/domain/page-text.ts';
import { appendixRecommendations } from './harvest/appendix-recommendations.ts';
import { harvestActionPlans } from './harvest/harvest-action-plans.ts';
import { harvestAllMinutes } from './harvest/harvest-all-minutes.ts';
import { harvestBriefingNote } from './harvest/harvest-briefing-note.ts';
import { harvestContact } from './harvest/harvest-contact.ts';
import { harvestMembership } from './harvest/harvest-membership.ts';
import { harvestWorkProgramme } from './harvest/harvest-work-programme.ts';
import { isMinutesHead, topDown } from './splitting/paper-head.ts';

type Harvest = Pick<
  PackReading,
  | 'contact'
  | 'otherContacts'
  | 'membership'
  | 'byInvitation'
  | 'previousMinutes'
  | 'briefingNotes'
  | 'workProgramme'
  | 'actionPlans'
  | 'appendixRecommendations'
>;

/** What the front sheet and the papers of a pack hold besides the items: people, minutes, asks, the programme. */
export function harvestFile(
  pages: PageText[],
  frontPages: number,
  items: ItemReading[],
  committee: string | null,
): { values: Harvest; evidence: EvidenceByField } {
  const frontLines = pages.slice(0, frontPages).flatMap(topDown);
  const { membership, byInvitation, evidence } = harvestMembership(frontLines);
  const contact = harvestContact(frontLines);
  return {
    values: {
      contact: contact.contact,
      otherContacts: contact.others,
      membership,
      byInvitation,
      previousMinutes: items.flatMap((item) => minutesOf(item, pages)),
      briefingNotes: items.flatMap((item) => notesOf(item, pages)),
      workProgramme: programmeOf(items, pages),
      actionPlans: items.flatMap((item) => plansOf(item, pages)),
      appendixRecommendations: items.flatMap((item) => asksOf(item, pages, committee)),
    },
    evidence: { ...evidence, ...contact.evidence },
  };
}

/** Minutes stand in the paper of a minutes item, and in any paper that is headed as minutes. */
function minutesOf(item: ItemReading, pages: PageText[]): PackReading['previousMinutes'] {
  return item.documents.flatMap((paper) => {
    const own = pagesOf(paper.pdfPages, pages);
    const [first] = own;
    const isMinutes = paper.role === 'minutes' || (first !== undefined && isMinutesHead(first));
    const all = isMinutes ? harvestAllMinutes(own) : [];
    return all.map((minutes) => ({ ...minutes, itemNumber: item.printedNumber }));
  });
}

/** Officers ask in the item's own paper; what an appendix recommends is another body's. */
function notesOf(item: ItemReading, pages: PageText[]): PackReading['briefingNotes'] {
  if (item.kind === 'minutes' || item.kind === 'workProgramme') return [];
  return item.documents.flatMap((paper) => {
    const note =
      paper.role === 'report' ? harvestBriefingNote(pagesOf(paper.pdfPages, pages)) : null;
    return note ? [{ ...note, itemNumber: item.printedNumber }] : [];
  });
}

/** Minutes and programmes have tables of their own. */
function plansOf(item: ItemReading, pages: PageText[]): PackReading['actionPlans'] {
  if (item.kind === 'workProgramme') return [];
  return item.documents
    .filter(({ role }) => role !== 'minutes' && role !== 'workProgramme')
    .flatMap((paper) => harvestActionPlans(pagesOf(paper.pdfPages, pages)))
    .map((plan) => ({ ...plan, itemNumber: item.printedNumber }));
}

/** What is asked in an officers' note is among the briefing notes already. */
function asksOf(
  item: ItemReading,
  pages: PageText[],
  committee: string | null,
): PackReading['appendixRecommendations'] {
  return item.documents
    .filter(({ role }) => role !== 'report' && role !== 'minutes' && role !== 'workProgramme')
    .flatMap((paper) => {
      const found = appendixRecommendations(pagesOf(paper.pdfPages, pages), committee);
      return found.map((one) => ({ ...one, itemNumber: item.printedNumber, paper: paper.title }));
    });
}

function programmeOf(items: ItemReading[], pages: PageText[]): PackReading['workProgramme'] {
  for (const item of items) {
    if (item.kind !== 'workProgramme' || item.pdfPages === null) continue;
    const programme = harvestWorkProgramme(pagesOf(item.pdfPages, pages));
    if (programme) return { ...programme, itemNumber: item.printedNumber };
  }
  return null;
}

function pagesOf([from, to]: PageRange, pages: PageText[]): PageText[] {
  return pages.slice(from - 1, to);
}
