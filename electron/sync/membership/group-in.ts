import { parseKeyRecord } from '../envelope/key-record.ts';
import type { RecordStore } from './record-store.ts';

/**
 * The group whose founding stands in a store, where it is the only one.
 * @throws Error where there is none or several: then somebody has to say which
 */
export function groupIn(store: RecordStore): string {
  const groups = new Set(
    store.all().flatMap(({ bytes }) => {
      const parsed = parseKeyRecord(bytes);
      return parsed.ok && parsed.record.kind === 'found' ? [parsed.record.group] : [];
    }),
  );
  const [group] = groups;
  if (group === undefined || groups.size > 1) throw new Error(`${groups.size} groups were founded`);
  return group;
}
