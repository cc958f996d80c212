import { limits } from '../limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const quote = 0x22;
const backslash = 0x5c;

/** Whether brackets nest deeper than `most`, told without parsing. Brackets inside of texts do not count. */
export function isDeeperThan(most: number, bytes: Uint8Array): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

/** A value out of a file of somebody else's; undefined where it is no JSON, no UTF-8, or nests too deep. */
export function readJson(bytes: Uint8Array): unknown {
  if (isDeeperThan(limits.jsonDepth, bytes)) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    // what is no JSON fits no shape, which the caller tells
    return undefined;
  }
}
