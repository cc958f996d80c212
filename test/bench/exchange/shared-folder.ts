import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyRecordName } from '../../../electron/sync/envelope/file-names.ts';
import { encodePack } from '../../../electron/sync/envelope/pack.ts';
import { areaOf, folders } from '../../../electron/sync/mailbox/folder-layout.ts';
import type { Area } from '../../../electron/sync/mailbox/mailbox.ts';
import type { BenchGroup } from './a-bench-group.ts';
import type { MadeSegment } from './ten-years.ts';

export function layGroup(folder: string, { descriptor, records }: BenchGroup): void {
  for (const area of folders) mkdirSync(areaOf(folder, area), { recursive: true });
  put(folder, 'root', descriptor.name, descriptor.bytes);
  for (const { hash, bytes } of records) put(folder, 'key', keyRecordName({ hash }), bytes);
}

/** Everything but the newest stands in one pack of each device and year, as after years of upkeep. */
export function layYears(
  folder: string,
  { group }: BenchGroup,
  segments: readonly MadeSegment[],
  loose: number,
): { packs: number; packedBytes: number } {
  const old = segments.slice(0, Math.max(0, segments.length - loose));
  for (const { name, bytes } of segments.slice(old.length)) put(folder, 'new', name, bytes);
  const packs = Map.groupBy(old, ({ device, year }) => `${device} ${year}`);
  let packedBytes = 0;
  for (const of of packs.values()) {
    const { device = '', year } = of[0] ?? {};
    const pack = encodePack({ group, device, month: String(year), segments: of });
    packedBytes += pack.bytes.length;
    put(folder, 'log', pack.name, pack.bytes);
  }
  return { packs: packs.size, packedBytes };
}

function put(folder: string, area: Area, name: string, bytes: Uint8Array): void {
  const path = join(areaOf(folder, area), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** How many files, and how many bytes, a folder holds. */
export function measured(folder: string): { files: number; bytes: number } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = paths.map((path) => statSync(join(folder, path))).filter((file) => file.isFile());
  return { files: found.length, bytes: found.reduce((sum, { size }) => sum + size, 0) };
}
