import { openSection, parseSegment } from '../../electron/sync/envelope/segment.ts';
import { safetyRules } from '../../shared/sync/safety-rules.ts';
import { flipped } from './faults.ts';
import type { Laptop } from './laptop.ts';
import type { World } from './world.ts';

const unchecked = { ...safetyRules, hashes: false, seals: false };

/**
 * Of what one laptop wrote another's folder shows a copy with one bit turned over, and of all bits it is one that
 * leaves words to read: rot by itself seldom does.
 */
export async function turnALetter(world: World, writer: Laptop, reader: Laptop): Promise<void> {
  for (let times = 0; times < 4; times++) world.act(writer);
  await writer.pass();
  for (const path of writer.replica.areaOf('new')) {
    const bytes = writer.replica.files.get(path)?.bytes ?? new Uint8Array();
    const parsed = parseSegment(bytes);
    if (!parsed.ok || reader.running.store.segments.has(parsed.segment.hash)) continue;
    const turned = readableCopy(writer, bytes);
    if (turned === null) continue;
    reader.replica.put(path, turned, world.cloud.stamp());
    await reader.pass();
    return;
  }
}

/** Null where no bit can be turned over so that other words are read. */
function readableCopy(writer: Laptop, bytes: Uint8Array): Uint8Array | null {
  const { ring } = writer.running.group.state.known();
  const words = (of: Uint8Array): string | null => {
    const parsed = parseSegment(of, unchecked);
    if (!parsed.ok) return null;
    const { segment } = parsed;
    const opened = segment.header.sections.map(({ epoch }, index) => {
      const key = ring.byEpoch(epoch);
      return key === null ? null : openSection(segment, index, key, unchecked);
    });
    return opened.every((one) => one?.ok === true) ? JSON.stringify(opened) : null;
  };
  const own = words(bytes);
  const header = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  for (let place = header; own !== null && place < bytes.length - 96; place++)
    for (let bit = 0; bit < 8; bit++) {
      const copy = flipped(bytes, place, bit);
      const read = words(copy);
      if (read !== null && read !== own) return copy;
    }
  return null;
}
