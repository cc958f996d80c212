import type { DocumentReading } from '../../../shared/domain/pack-reading.ts';

/** Where a document inside an item begins, and why that is believed. */
export interface Border {
  pdfPage: number;
  title: string;
  role: DocumentReading['role'];
  level: 'sure' | 'likely' | 'check';
  sentence: string;
}
