/** Bytes of a file that were asked for: first and last, both counted from 0 and included. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Reads a Range header (RFC 9110 §14.2) for a file of `size` bytes. One range only: "whole" where there is
 * none, or one we do not serve (several ranges, another unit), as the RFC allows; "unsatisfiable" means 416.
 */
export function byteRange(
  header: string | undefined | null,
  size: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const first = parts?.[1] ?? '';
  const last = parts?.[2] ?? '';
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= size ? 'unsatisfiable' : { from, to };
}
