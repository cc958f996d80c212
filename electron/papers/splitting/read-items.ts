import type { Evidence, EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { ItemReading, PackKind } from '../../../shared/domain/pack-reading.ts';
import { readDocuments } from './documents.ts';
import type { SheetItem } from './front-sheet.ts';
import { type ClaimContext, outlineEntryOf } from './gather-claims.ts';
import { itemKind } from './item-kind.ts';
import { isLate } from './late-items.ts';
import { numberRuns, runName } from './number-runs.ts';
import type { Placement } from './placement.ts';
import { isSameTitle } from './same-title.ts';
import { isExemptTitle } from './sheet-words.ts';
import { nameOf } from './start-sentence.ts';

export interface PlacedItem {
  item: SheetItem;
  placement: Placement;
}

/** Items as the reading gives them, each value with its evidence. */
export function toItemReadings(
  placed: PlacedItem[],
  sheetItems: SheetItem[],
  context: ClaimContext,
  kind: PackKind,
): ItemReading[] {
  const runs = numberRuns(sheetItems);
  return placed.map(({ item, placement }) => {
    const access = accessOf(item);
    const facts = { title: item.title, access: access.value, reportOf: item.reportOf };
    const papers = placement.pages !== null || placement.pdfPages !== null;
    const itsKind = itemKind({ ...facts, hasPapers: papers });
    const outline = outlineEntryOf(item, context.signals.outline);
    const late = isLate(item, sheetItems);
    const { pdfPages } = placement;
    const evidence: EvidenceByField = {
      title: secondRunEvidence(item, runs) ?? titleEvidence(item, outline?.title ?? null, late),
      pdfPages: late ? lateEvidence(item, placement.evidence) : placement.evidence,
      kind: { level: 'likely', sentence: kindSentence(itsKind, item), pdfPage: item.pdfPage },
      access: access.evidence,
    };
    return {
      printedNumber: item.printedNumber,
      title: item.title,
      kind: itsKind,
      subItems: item.subItems,
      pages: placement.pages,
      pdfPages,
      reportOf: item.reportOf,
      text: item.text,
      reference: item.reference ?? referenceIn(item.title),
      paperState: paperStateOf(item, placement, kind),
      access: access.value,
      documents: pdfPages
        ? readDocuments({ kind: itsKind, pdfPages, outline }, context.signals)
        : [],
      evidence,
    };
  });
}

/** A decision's file number at the head of a title: "24/00108 - ...". */
function referenceIn(title: string): string | null {
  return /^(\d{2}\/\d{3,5})\s*[-–]/.exec(title)?.[1] ?? null;
}

function paperStateOf(
  item: SheetItem,
  placement: Placement,
  kind: PackKind,
): ItemReading['paperState'] {
  if (placement.pdfPages !== null) return 'here';
  if (item.state !== null) return item.state;
  const isListed = placement.pages !== null || (kind === 'agenda' && item.reportOf !== null);
  return isListed ? 'notInFile' : 'none';
}

function accessOf(item: SheetItem): { value: ItemReading['access']; evidence: Evidence } {
  const page = item.pdfPage;
  if (item.heading !== null && item.access !== 'public') {
    const sentence = `${nameOf(item)} stands under the heading “${item.heading}”. Please confirm that it is closed to the public.`;
    return { value: item.access, evidence: { level: 'check', sentence, pdfPage: page } };
  }
  if (isExemptTitle(item.title)) {
    const sentence = 'Its title says that it is exempt. Please confirm.';
    return { value: 'exempt', evidence: { level: 'check', sentence, pdfPage: page } };
  }
  const sentence = 'It stands under no closed heading.';
  return { value: 'public', evidence: { level: 'likely', sentence, pdfPage: page } };
}

/** Where a sheet counts twice, the items after the first run may belong to another meeting. */
function secondRunEvidence(item: SheetItem, runs: SheetItem[][]): Evidence | null {
  const at = runs.findIndex((run) => run.includes(item));
  if (at < 1) return null;
  const names = runs.map(runName).join(', then ');
  const sentence = `The sheet counts its items more than once: ${names}. Please check whether this one belongs to this meeting.`;
  return { level: 'check', sentence, pdfPage: item.pdfPage };
}

function titleEvidence(item: SheetItem, outline: string | null, late: boolean): Evidence {
  const page = item.pdfPage;
  if (late)
    return {
      level: 'check',
      sentence: `The front sheet does not list it; the ${outline === null ? 'stamp' : 'outline'} names it on PDF page ${page}. It may be a late item. Please check.`,
      pdfPage: page,
    };
  if (outline === null)
    return { level: 'likely', sentence: 'The front sheet prints it so.', pdfPage: page };
  if (isSameTitle(outline, item.title))
    return { level: 'sure', sentence: 'The front sheet and the outline agree.', pdfPage: page };
  const sentence = `The front sheet says “${item.title}”, the outline “${outline}”. Please check.`;
  return { level: 'check', sentence, pdfPage: page };
}

function lateEvidence(item: SheetItem, evidence: Evidence): Evidence {
  const sentence = `${evidence.sentence.replace(/ Please check\.$/, '')} The front sheet does not list ${nameOf(item).toLowerCase()}. Please check.`;
  return { ...evidence, level: 'check', sentence };
}

function kindSentence(kind: ItemReading['kind'], item: SheetItem): string {
  if (kind === 'exempt') return `It stands under “${item.heading ?? 'a closed heading'}”.`;
  if (kind === 'report')
    return item.reportOf ? `Its author line is “${item.reportOf}”.` : 'It has papers.';
  return kind === 'other' ? 'Its title tells nothing more.' : 'Its title says so.';
}
