import type { Programme, SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';

/** A planned matter as the table of a programme prints it. */
export interface SheetRow {
  title: string;
  /** Paragraphs: what it is about, and why it was chosen where somebody said why. */
  detail: string[];
  /** Cabinet members first, then lead officers, one a line. */
  people: string[];
}

/** A plan of work in the form of the packs, as plain data that may go to another thread. */
export interface ProgrammeSheet {
  title: string;
  /** "Last updated 4 February 2025"; empty where nobody knows. */
  updated: string;
  slots: { when: string; rows: SheetRow[] }[];
}

export interface ProgrammeTask {
  sheet: ProgrammeSheet;
  form: 'docx' | 'html';
}

/** The columns of the table, as packs head them. */
export const sheetHead = ['Date', 'Title', 'Detail', 'Cabinet Member/ Lead Officer'] as const;

/** A programme as it is printed: what was dropped is left out, and moved and cancelled meetings stay, in words. */
export function programmeSheet({
  title,
  lastUpdated,
  slots,
}: Pick<Programme, 'title' | 'lastUpdated'> & {
  slots: readonly Pick<SlotInProgramme, 'words' | 'items'>[];
}): ProgrammeSheet {
  return {
    title,
    updated: lastUpdated === null ? '' : `Last updated ${formatShortDate(lastUpdated)}`,
    slots: slots.map(({ words, items }) => ({
      when: words,
      rows: items
        .filter(({ standing }) => standing !== 'dropped')
        .map((item) => ({
          title: item.title,
          detail: [
            ...(item.detail === '' ? [] : [item.detail]),
            ...(item.reason === '' ? [] : [`Reason: ${item.reason}`]),
          ],
          people: [...item.cabinetMembers, ...item.leadOfficers],
        })),
    })),
  };
}
