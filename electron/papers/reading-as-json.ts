import type {
  DocumentReading,
  ItemReading,
  MinutesReading,
  PackReading,
} from '../../shared/domain/pack-reading.ts';

type Json = Record<string, unknown>;

/**
 * A reading in the plain form that the command line prints: item numbers as numbers where they are plain
 * figures, page ranges as printed and as in the file, null for what was not found.
 */
export function readingAsJson(fileName: string, reading: PackReading): Json {
  const blank = reading.pages.filter((page) => page.kind === 'blank');
  return {
    file: fileName,
    kind: reading.kind,
    title: reading.title,
    committee: reading.committee,
    organisation: reading.organisation,
    date: reading.date,
    time: reading.time,
    place: reading.place,
    publishedDate: reading.publishedDate,
    pdfPageCount: reading.pages.length,
    frontSheetPdfPages: frontSheetPages(reading),
    pageOffset: reading.offsetRuns[0]?.offset ?? null,
    blankPages: blank.flatMap(({ printed }) => (printed === null ? [] : numberOrText(printed))),
    blankPdfPages: blank.map((page) => page.pdfPage),
    scannedPdfPages: reading.pages
      .filter((page) => page.kind === 'scan')
      .map((page) => page.pdfPage),
    items: reading.items.map(itemAsJson),
    privateBusiness: privateAsJson(reading),
    membership: reading.membership,
    byInvitation: reading.byInvitation,
    contact: reading.contact,
    otherContacts: reading.otherContacts,
    previousMinutes: minutesAsJson(reading.previousMinutes[0]),
    furtherMinutes: reading.previousMinutes.slice(1).map(minutesAsJson),
    briefingNotes: reading.briefingNotes.map(({ evidence: _, ...note }) => ({
      ...note,
      itemNumber: numberOrText(note.itemNumber),
    })),
    workProgramme: programmeAsJson(reading.workProgramme),
    appendixRecommendations: reading.appendixRecommendations.flatMap((one) => one.recommendations),
    actions: reading.actionPlans.flatMap((plan) =>
      plan.rows.map((row) => ({ itemNumber: numberOrText(plan.itemNumber), ...row })),
    ),
    outlineNoise: reading.outlineNoise,
    replaces: reading.replaces,
    otherPages: reading.otherPages,
    notices: reading.notices,
    unsure: reading.unsure,
  };
}

/** "3" as 3; "3a", "1.1" and "B" stay text, since they are names and no figures. */
function numberOrText(printed: string | null): number | string | null {
  return printed !== null && /^\d{1,9}$/.test(printed) ? Number(printed) : printed;
}

function frontSheetPages(reading: PackReading): number[] {
  return reading.pages.slice(0, reading.frontPages).map((page) => page.pdfPage);
}

const kindNames: Partial<Record<ItemReading['kind'], string>> = { outstandingIssues: 'other' };

function itemAsJson(item: ItemReading): Json {
  return {
    number: numberOrText(item.printedNumber),
    title: item.title,
    kind: kindNames[item.kind] ?? item.kind,
    subItems: item.subItems,
    pages: item.pages,
    pdfPages: item.pdfPages,
    reportOf: item.reportOf,
    text: item.text,
    reference: item.reference,
    paperState: item.paperState,
    access: item.access,
    documents: documentsAsJson(item),
  };
}

/** The minutes of a minutes item are told under `previousMinutes`; here stand papers besides them. */
function documentsAsJson(item: ItemReading): Json[] {
  const papers = item.documents.filter(
    (paper) => !(item.kind === 'minutes' && paper.role === 'minutes'),
  );
  return papers.map((paper) => ({
    title: shortTitle(paper, papers.length > 1),
    role: paper.role,
    pages: paper.pages,
    pdfPages: paper.pdfPages,
  }));
}

const labelled =
  /^(?<label>(?:appendix|annexe?|enclosure|attachment|schedule)\s+\w{1,4})\s+[-–—]\s+(?<words>.+)$/i;

/** Beside other papers of its item an appendix is known by its label; alone it needs its words. */
function shortTitle(paper: DocumentReading, hasSiblings: boolean): string {
  const { label, words } = labelled.exec(paper.title)?.groups ?? {};
  if (label === undefined || words === undefined) return paper.title;
  return hasSiblings ? label : `${label} ${words}`;
}

function privateAsJson({ privateBusiness, items }: PackReading): Json | null {
  if (privateBusiness === null) return null;
  const numbers = new Set(privateBusiness.items);
  const under = items.filter(
    (item) => item.printedNumber !== null && numbers.has(item.printedNumber),
  );
  return {
    text: privateBusiness.text,
    items: under.map((item) => numberOrText(item.printedNumber)),
  };
}

function minutesAsJson(minutes: MinutesReading | undefined): Json | null {
  if (minutes === undefined) return null;
  const { evidence: _, ...facts } = minutes;
  return {
    ...facts,
    itemNumber: numberOrText(facts.itemNumber),
    minutes: facts.minutes.map(({ evidence: _own, ...minute }) => minute),
  };
}

function programmeAsJson(programme: PackReading['workProgramme']): Json | null {
  if (programme === null) return null;
  const { evidence: _, entries, ...facts } = programme;
  return {
    ...facts,
    itemNumber: numberOrText(facts.itemNumber),
    entries: entries.map(({ rows, ...entry }) => ({
      ...entry,
      titles: rows.map((row) => row.title),
      rows,
    })),
  };
}
