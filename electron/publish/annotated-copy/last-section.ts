/** A file's newest cross-reference section (ISO 32000-1 §7.5.4, §7.5.8). */
export interface Section {
  /** Where it begins: the next section's /Prev. */
  start: number;
  kind: 'table' | 'stream';
  /** One more than the highest object number. */
  size: number;
}

/** How far from the end the last words are looked for: some senders add blanks or their own lines. */
const tailBytes = 2048;
const dictionaryBytes = 8192;

/** The section that `startxref` points to; null where it points to none, as in files that were cut or moved. */
export function lastSection(bytes: Uint8Array): Section | null {
  const tail = latin(bytes, Math.max(0, bytes.length - tailBytes), bytes.length);
  const start = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)].at(-1)?.[1];
  if (start === undefined) return null;
  const at = Number(start);
  const head = latin(bytes, at, Math.min(bytes.length, at + dictionaryBytes));
  if (/^\s*xref\s/.test(head)) return section(at, 'table', trailerAfter(bytes, at));
  return /^\s*\d+\s+\d+\s+obj\b/.test(head) && /\/XRef\b/.test(head)
    ? section(at, 'stream', head)
    : null;
}

function section(start: number, kind: Section['kind'], dictionary: string): Section | null {
  const size = /\/Size\s+(\d{1,9})\b/.exec(dictionary)?.[1];
  return size === undefined ? null : { start, kind, size: Number(size) };
}

function trailerAfter(bytes: Uint8Array, start: number): string {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('trailer', start);
  return at < 0 ? '' : latin(bytes, at, Math.min(bytes.length, at + dictionaryBytes));
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1');
