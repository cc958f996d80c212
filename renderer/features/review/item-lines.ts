import type { ItemInMeeting, PaperInItem } from '../../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { otherFile } from '../../app/range-words.ts';
import { lineMaker, neededText, type ReviewLine, textEdit } from './review-line.ts';

const kinds: Record<AgendaItem['kind'], string> = {
  apologies: 'Apologies',
  declarations: 'Declarations of interests',
  minutes: 'Minutes',
  mattersArising: 'Matters arising',
  report: 'Report',
  questions: 'Questions',
  motion: 'Motion',
  workProgramme: 'Work programme',
  outstandingIssues: 'Outstanding issues',
  aob: 'Any other business',
  exclusion: 'Exclusion of press and public',
  exempt: 'Exempt business',
  procedural: 'Procedure',
  other: 'Other',
};
const accesses: Record<AgendaItem['access'], string> = {
  public: 'Public',
  exempt: 'Exempt',
  confidential: 'Confidential',
};
const states: Record<AgendaItem['paperState'], string> = {
  here: 'In this file',
  notInFile: 'Not in this file',
  toFollow: 'To follow',
  inSupplement: 'In a supplement',
  verbal: 'Verbal report',
  none: 'No papers',
  withdrawn: 'No longer on the agenda',
};
const roles: Record<PaperInItem['role'], string> = {
  report: 'Report',
  appendix: 'Appendix',
  presentation: 'Presentation',
  minutes: 'Minutes',
  workProgramme: 'Work programme',
  late: 'Late paper',
  other: 'Other',
};

/** A table of words as the options of a choice. */
function optionsOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export const itemName = (item: ItemInMeeting): string =>
  item.printedNumber === null ? item.title : `Item ${item.printedNumber}`;

/** Number, title, pages and kind of an item. */
export function itemLines(item: ItemInMeeting, packs: readonly Pack[]): ReviewLine[] {
  const hash = item.pack ?? item.papers[0]?.versions[0]?.pack ?? null;
  const { id, evidence, pdfFrom, pdfTo } = item;
  const file = fileWords(packs, item.pack);
  const line = lineMaker({ noun: 'agendaItem', id, of: itemName(item), hash, evidence });
  const choice = (value: string, words: Record<string, string>) =>
    ({ kind: 'choice', value, options: optionsOf(words) }) as const;
  return [
    line({
      label: 'Number',
      shown: item.printedNumber ?? '',
      field: 'printedNumber',
      edit: textEdit(item.printedNumber),
    }),
    line({ label: 'Title', shown: item.title, field: 'title', edit: neededText(item.title) }),
    line({
      label: 'Starts on',
      shown: pdfFrom === null ? '' : file + pageWords(pdfFrom, item.printedFrom),
      field: 'pdfFrom',
      reason: 'pdfPages',
      edit: { kind: 'itemStart', item: id, pdfFrom, pdfTo },
    }),
    line({
      label: 'Ends on',
      shown: pdfTo === null ? '' : file + pageWords(pdfTo, item.printedTo),
      field: 'pdfTo',
      edit: { kind: 'itemEnd', pdfTo },
    }),
    line({ label: 'Kind', shown: kinds[item.kind], field: 'kind', edit: choice(item.kind, kinds) }),
    line({
      label: 'Open to',
      shown: accesses[item.access],
      field: 'access',
      edit: choice(item.access, accesses),
    }),
    line({
      label: 'Papers',
      shown: states[item.paperState],
      field: 'paperState',
      edit: choice(item.paperState, states),
    }),
    line({
      label: 'Report of',
      shown: item.reportOf ?? '',
      field: 'reportOf',
      edit: textEdit(item.reportOf),
    }),
  ];
}

/** Title, role and pages of a paper, as its newest version stands. */
export function paperLines(
  item: ItemInMeeting,
  paper: PaperInItem,
  packs: readonly Pack[],
): ReviewLine[] {
  const [version] = paper.versions;
  const line = lineMaker({
    noun: 'paper',
    id: paper.id,
    of: `Paper of ${itemName(item)}`,
    hash: version?.pack ?? null,
    evidence: paper.evidence,
  });
  const lines = [
    line({ label: 'Paper', shown: paper.title, field: 'title', edit: neededText(paper.title) }),
    line({
      label: 'What it is',
      shown: roles[paper.role],
      field: 'role',
      edit: { kind: 'choice', value: paper.role, options: optionsOf(roles) },
    }),
  ];
  if (version === undefined) return lines;
  const { pack, pdfFrom, pdfTo } = version;
  const pages = line({
    label: 'Pages',
    shown: `${fileWords(packs, pack)}${pageWords(pdfFrom, version.printedFrom)} to ${pageWords(pdfTo, version.printedTo, false)}`,
    field: 'pdfFrom',
    reason: 'pdfPages',
    edit: {
      kind: 'paperPages',
      paper: paper.id,
      item: item.id,
      pack,
      title: paper.title,
      pdfFrom,
      pdfTo,
    },
  });
  return [
    ...lines,
    { ...pages, target: { ...pages.target, noun: 'paperVersion', id: version.id } },
  ];
}

/** The name of a file whose pages are not the pack's: "Supplement 1, ". */
function fileWords(packs: readonly Pack[], id: string | null): string {
  const name = otherFile(packs.find((pack) => pack.id === id));
  return name === '' ? '' : `${name}, `;
}

/** "page 9", or "page 9 (page 11 of the file)" where the printed number differs. */
function pageWords(pdfPage: number, printed: number | null, withWord = true): string {
  const page = withWord ? 'page ' : '';
  if (printed === null) return `${page}${pdfPage} of the file`;
  return printed === pdfPage ? `${page}${printed}` : `${page}${printed} (${pdfPage} of the file)`;
}
