import type { Area } from '../mailbox/mailbox.ts';
import { base32, hash16 } from './base32.ts';

// names are hints for people and for skipping what is known; what a file is, its first bytes say

const most = 999_999;
const padTo = (letters: number, value: number): string =>
  String(Math.min(value, most)).padStart(letters, '0');

/** Letters of a device that its files' names show. */
export const device8 = (device: string): string => device.slice(0, 8);

interface Hashed {
  hash: string;
}
export const segmentName = (of: Hashed & { run: string; first: number; last: number }): string =>
  `s-${of.run}-${padTo(6, of.first)}-${padTo(6, of.last)}-${hash16(of.hash)}.mms`;

/** With the folder of its device. `month` is yyyymm, or yyyy for a whole year. */
export const packName = (of: Hashed & { device: string; month: string }): string =>
  `${device8(of.device)}/p-${device8(of.device)}-${of.month}-${hash16(of.hash)}.mmp`;
export const keyRecordName = ({ hash }: Hashed): string => `k-${hash16(hash)}.mmk`;
export const ackName = (device: string): string => `a-${device8(device)}.mma`;
export const liveHeadName = (device: string): string => `h-${device8(device)}.mmh`;
export const descriptorName = ({ hash }: Hashed): string => `g-${hash16(hash)}.mmg`;

/** With its folder, of one letter. `hash` is of the whole sealed part, `part` counts from 0. */
export function paperPartName({ hash, part }: Hashed & { part: number }): string {
  const name = hash16(hash);
  return `${name.charAt(0)}/o-${name}-${padTo(4, part)}.mmo`;
}

/** A pack that goes by e-mail; `day` is yyyy-mm-dd. Several that belong together are numbered from 1. */
export function bundleName(name: {
  device: string;
  day: string;
  part: number;
  of: number;
}): string {
  const { device, day, part, of } = name;
  return `bundle-${device8(device)}-${day}${of > 1 ? `-part-${part}-of-${of}` : ''}.mmp`;
}

/** The name under which a file is written anew where its own stands damaged. */
export const resentName = (name: string, random: (bytes: number) => Uint8Array): string =>
  name.replace(/(?:-r[0-9a-z]{4})?(\.mm[a-z])$/, `-r${base32(random(3), 4)}$1`);

const letter = '[0-9a-hjkmnp-tv-z]';
const again = `(?:-r${letter}{4})?`;
/** Every name that this app gives, in each area, with the area's folders. */
const patterns: Record<Area, RegExp> = {
  root: new RegExp(`^g-${letter}{16}${again}\\.mmg$`),
  new: new RegExp(`^s-(?:${letter}{13}|${letter}{20})-\\d{6}-\\d{6}-${letter}{16}${again}\\.mms$`),
  log: new RegExp(`^(${letter}{8})/p-\\1-(?:\\d{4}|\\d{6})-${letter}{16}${again}\\.mmp$`),
  key: new RegExp(`^k-${letter}{16}${again}\\.mmk$`),
  obj: new RegExp(`^(${letter})/o-\\1${letter}{15}-\\d{4}${again}\\.mmo$`),
  ack: new RegExp(`^a-${letter}{8}\\.mma$`),
  live: new RegExp(`^h-${letter}{8}\\.mmh$`),
};

/** Whether a name is exactly such as this app gives in that area; `name` has the area's folders. */
export const isOwnName = (area: Area, name: string): boolean => patterns[area].test(name);

const litter =
  /^(?:[.~]|desktop\.ini$|thumbs\.db$|ehthumbs\.db$|icon\r?$|read me)|(?:\.tmp|\.part|~)$/i;

/** What systems, clouds and our own writing leave in a folder. It is no file of anybody's. */
export const isLitter = (name: string): boolean =>
  name.split('/').some((part) => litter.test(part));
