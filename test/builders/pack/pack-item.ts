import type { Sheet } from './sheet.ts';

/** A paper under an item: the report itself, or what is attached to it. */
export interface PackPaper {
  /** As in the outline ("Appendix 1 - Ward profiles"); null for the report, which has no entry of its own. */
  title: string | null;
  draw(sheet: Sheet): void;
  landscape?: boolean;
  /** Word headings that slipped into the outline, as places rather than borders. */
  strayHeading?: string;
}

export interface PackItem {
  /** As printed, without its dot. */
  number: string;
  title: string;
  subItems?: { label: string; title: string }[];
  reportOf?: string;
  text?: string;
  /** "To follow": an item whose papers are not here yet. */
  state?: string;
  papers: PackPaper[];
}

/** Where an item stands, first and last page, in the file and as printed; the closing blank page included. */
export interface PackRange {
  pdf: [number, number];
  printed: [number, number];
}
