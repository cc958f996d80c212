/** One page of a file as papers.db keeps it. Points, as shown: the CropBox, turned by the file's own /Rotate. */
export interface StoredPage {
  pdfPage: number;
  width: number;
  height: number;
  kind: 'text' | 'scan' | 'mixed' | 'blank';
  /** The words in reading order, paragraphs parted by a line feed; page furniture left out. */
  text: string;
  /** Headings and paragraphs in reading order, for the text-only view. */
  blocks: { kind: 'heading' | 'paragraph'; text: string }[];
}
