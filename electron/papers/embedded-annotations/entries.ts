import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from 'pdf-lib';

/** Coordinates beyond this are no page's (annotation-target.ts). */
const farthest = 20_000;

// The readers below never throw: what is broken, or of another type than the standard says, is null.

/** A value by its key, references followed. */
export function entry(from: PDFDict, key: string): PDFObject | null {
  try {
    return from.lookup(PDFName.of(key)) ?? null;
  } catch {
    return null;
  }
}

export function dictionary(from: PDFDict, key: string): PDFDict | null {
  const value = entry(from, key);
  return value instanceof PDFDict ? value : null;
}

export function nameOf(from: PDFDict, key: string): string | null {
  const value = entry(from, key);
  return value instanceof PDFName ? value.decodeText() : null;
}

export function numberOf(from: PDFDict, key: string): number | null {
  const value = entry(from, key);
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : null;
}

/** Words as people wrote them, without control characters, at most `longest` UTF-16 units. */
export function wordsOf(from: PDFDict, key: string, longest: number): string | null {
  const text = plainText(entry(from, key));
  return text === null ? null : cleaned(text, longest);
}

export function wordsIn(list: PDFArray, at: number, longest: number): string | null {
  const text = plainText(item(list, at));
  return text === null ? null : cleaned(text, longest);
}

/** A list of numbers, at most `most`; null where it is none, or one of them is no place on a page. */
export function numbersOf(list: PDFObject | null, most: number): number[] | null {
  if (!(list instanceof PDFArray) || list.size() > most) return null;
  const numbers: number[] = [];
  for (let at = 0; at < list.size(); at += 1) {
    const value = item(list, at);
    const number = value instanceof PDFNumber ? value.asNumber() : Number.NaN;
    if (!(Math.abs(number) <= farthest)) return null;
    numbers.push(Math.round(number * 100) / 100);
  }
  return numbers;
}

export function item(list: PDFArray, at: number): PDFObject | null {
  try {
    return list.lookup(at) ?? null;
  } catch {
    return null;
  }
}

function plainText(value: PDFObject | null): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    const bytes = value.asBytes();
    // PDF 2.0 allows UTF-8 with its mark (ISO 32000-2 §7.9.2.2)
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
      return new TextDecoder().decode(bytes.subarray(3));
    return value.decodeText();
  } catch {
    return null;
  }
}

function cleaned(text: string, longest: number): string {
  return (
    text
      // more than is kept is not worth going through
      .slice(0, longest * 2)
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      .slice(0, longest)
      .toWellFormed()
  );
}
