import { PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';

/** A number as it is kept in marks: to 0.01. */
export const number = (value: number): PDFNumber => PDFNumber.of(Math.round(value * 100) / 100);

/** The same in the operators of an appearance. */
export const operand = (value: number): string => String(Math.round(value * 100) / 100);

export const name = (value: string): PDFName => PDFName.of(value);

/**
 * Words as UTF-16 with byte order mark, in hex, which every reader takes whatever the script; plain letters
 * as they are, in a quarter of the bytes (ISO 32000-1 §7.3.4, §7.9.2).
 */
export function words(value: string): PDFString | PDFHexString {
  if (!/^[ -~]*$/.test(value)) return PDFHexString.fromText(value);
  return PDFString.of(value.replace(/[\\()]/g, '\\$&'));
}

/** A date of ISO 32000-1 §7.9.4, in UTC. Words that are no date become the beginning of 1970. */
export function date(iso: string): PDFString {
  const time = Date.parse(iso);
  const utc = new Date(Number.isNaN(time) ? 0 : time).toISOString();
  return PDFString.of(`D:${utc.replace(/[-:T]/g, '').slice(0, 14)}Z`);
}

/** #rrggbb as three numbers of 0 to 1. */
export function rgb(colour: string): [number, number, number] {
  const part = (at: number) =>
    Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}
