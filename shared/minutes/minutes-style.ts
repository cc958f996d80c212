/**
 * House style of minutes: labels, sentences and layout of one committee, as data. Keys are stable; a committee
 * replaces single ones (houseStyle.words). In sentences, {committee}, {date}, {time}, {item}, {paragraphs} and the
 * like stand for what is filled in.
 */
export interface MinutesStyle {
  name: string;
  /** BCP 47. */
  language: string;
  /** Minutes are numbered through the municipal year, by the item of the agenda, or not at all. */
  numbering: 'year' | 'item' | 'none';
  /** "58." before the title, or "Minute 58". */
  numberForm: string;
  classes: {
    /** Order in which the classes are printed. */
    order: readonly ('members' | 'coOpted' | 'otherMembers' | 'employees' | 'others')[];
    labels: Readonly<
      Record<'members' | 'coOpted' | 'otherMembers' | 'employees' | 'others', string>
    >;
    layouts: Readonly<
      Record<'members' | 'coOpted' | 'otherMembers' | 'employees' | 'others', 'lines' | 'runOn'>
    >;
  };
  /** Sentences by key: title, present, apologies, publicBusiness, privateBusiness, noDeclarations, noOtherBusiness, … */
  words: Readonly<Record<string, string>>;
  /** A single clause runs on from the stem, or is numbered like several. */
  singleClause: 'runOn' | 'numbered';
  /** "1.", "(1)", "(a)" */
  clauseNumber: string;
}
