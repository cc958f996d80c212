/** A point of a stroke, in PDF user space. */
export interface InkPoint {
  x: number;
  y: number;
  /** 0 to 1; 0.5 is the stroke's own width. */
  pressure: number;
  /** Milliseconds since the point before; 0 of the first. */
  time: number;
}

/** Bytes of one record: int16 dx, int16 dy, u8 pressure, u8 time, lesser byte first. */
const recordLength = 6;
const farthestStep = 32_767;
/** Time of a record that only carries on towards the next point, since its step is too large for one. */
const onTheWay = 255;
const longestTime = 254;

/** Points that one stroke may hold, so that its text stays within what a call takes. */
export const mostPoints = 20_000;

/**
 * The points of a stroke as base64: steps in 1/100 pt from the point before, the first from the origin. Places
 * are kept to 0.005 pt, pressure to 1/510, time to half a millisecond; a pause above 254 ms becomes 254.
 */
export function packPoints(points: readonly InkPoint[]): string {
  const records: Step[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    const [left, top] = [Math.round(point.x * 100), Math.round(point.y * 100)];
    while (isFar(left - x) || isFar(top - y)) {
      const [dx, dy] = [withinStep(left - x), withinStep(top - y)];
      records.push({ dx, dy, pressure: 0, time: onTheWay });
      x += dx;
      y += dy;
    }
    const pressure = Math.round(Math.min(1, Math.max(0, point.pressure)) * 255);
    const time = Math.round(Math.min(longestTime, Math.max(0, point.time)));
    records.push({ dx: left - x, dy: top - y, pressure, time });
    x = left;
    y = top;
  }
  return base64(bytesOf(records));
}

/** The points again. What is broken off in the middle of a record is left out, so that the rest is still seen. */
export function unpackPoints(packed: string): InkPoint[] {
  const bytes = bytesFrom(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const points: InkPoint[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + recordLength <= bytes.length; at += recordLength) {
    x += view.getInt16(at, true);
    y += view.getInt16(at + 2, true);
    const time = view.getUint8(at + 5);
    if (time === onTheWay) continue;
    points.push({ x: x / 100, y: y / 100, pressure: view.getUint8(at + 4) / 255, time });
  }
  return points;
}

interface Step {
  dx: number;
  dy: number;
  pressure: number;
  time: number;
}

const isFar = (step: number) => Math.abs(step) > farthestStep;
const withinStep = (step: number) => Math.max(-farthestStep, Math.min(farthestStep, step));

function bytesOf(records: Step[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(records.length * recordLength));
  for (const [index, { dx, dy, pressure, time }] of records.entries()) {
    const at = index * recordLength;
    view.setInt16(at, dx, true);
    view.setInt16(at + 2, dy, true);
    view.setUint8(at + 4, pressure);
    view.setUint8(at + 5, time);
  }
  return new Uint8Array(view.buffer);
}

// neither the language nor both hosts have a common base64 yet: Uint8Array.toBase64 is newer than they are
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const triple = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += alphabet.charAt(triple >> 18) + alphabet.charAt((triple >> 12) & 63);
    text += second === undefined ? '=' : alphabet.charAt((triple >> 6) & 63);
    text += third === undefined ? '=' : alphabet.charAt(triple & 63);
  }
  return text;
}

function bytesFrom(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) break;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push(bits >> held);
    bits &= (1 << held) - 1;
  }
  return Uint8Array.from(bytes);
}
