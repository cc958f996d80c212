import { kindOf } from '../../electron/sync/envelope/frame.ts';
import { parseKeyRecord } from '../../electron/sync/envelope/key-record.ts';
import { parsePack } from '../../electron/sync/envelope/pack.ts';
import { parseSegment } from '../../electron/sync/envelope/segment.ts';
import type { SegmentHeader } from '../../shared/sync/segment-header.ts';

/** Hashes of the good segments and key records that stand in a file, whatever it is. */
export function framesIn(bytes: Uint8Array): string[] {
  const kind = kindOf(bytes);
  const pack = kind === 'pack' ? parsePack(bytes) : null;
  if (pack?.ok) return pack.segments.flatMap((inside) => framesIn(inside.bytes));
  const segment = kind === 'segment' ? parseSegment(bytes) : null;
  if (segment?.ok) return [segment.segment.hash];
  const record = kind === 'keyRecord' ? parseKeyRecord(bytes) : null;
  return record?.ok ? [record.hash] : [];
}

/** What the good segments in a file say of themselves. */
export function headersIn(bytes: Uint8Array): SegmentHeader[] {
  const kind = kindOf(bytes);
  const pack = kind === 'pack' ? parsePack(bytes) : null;
  if (pack?.ok) return pack.segments.flatMap((inside) => headersIn(inside.bytes));
  const segment = kind === 'segment' ? parseSegment(bytes) : null;
  return segment?.ok ? [segment.segment.header] : [];
}
