import type { TrackerReading } from '../../../shared/contract/tracker.ts';

export type Decoded =
  | { refusal: string }
  | { refusal: null; text: string; encoding: TrackerReading['encoding']; hadNul: boolean };

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const nothingChanged = 'Nothing was changed here.';

/** What is often chosen instead of a CSV file, told by its first bytes, whatever its name says. */
function wrongKind(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `This file is empty. ${nothingChanged} Choose another.`;
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return `This is a workbook, not a CSV file. ${nothingChanged} Open it in Excel, save it as “CSV UTF-8”, and choose that file.`;
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return `This is a PDF, not a CSV file. ${nothingChanged} Packs are opened with “Open agenda pack”.`;
  return null;
}

/** UTF-16 without a mark: Latin letters leave every other byte empty. */
function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  if (head.length < 4 || bytes.length % 2 !== 0) return null;
  const empty = (from: 0 | 1) =>
    head.filter((byte, index) => index % 2 === from && byte === 0).length;
  const most = head.length / 2;
  if (empty(1) > most * 0.7 && empty(0) < most * 0.1) return 'utf-16le';
  if (empty(0) > most * 0.7 && empty(1) < most * 0.1) return 'utf-16be';
  return null;
}

/**
 * The words of a file as Excel, LibreOffice or Google write it: UTF-8, UTF-16, or the code page of British Windows where
 * the bytes are no UTF-8. NUL, which no text holds, is left out.
 */
export function decodeTable(bytes: Uint8Array): Decoded {
  const refusal = wrongKind(bytes);
  if (refusal !== null) return { refusal };
  const { text, encoding } = decoded(bytes);
  const clean = text.replaceAll('\0', '');
  if (clean.trim() === '')
    return { refusal: `There are no words in this file. ${nothingChanged} Choose another.` };
  return { refusal: null, text: clean, encoding, hadNul: clean.length !== text.length };
}

function decoded(bytes: Uint8Array): { text: string; encoding: TrackerReading['encoding'] } {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null;
  const wide = marked ?? looksUtf16(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
