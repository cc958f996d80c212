import type { SignedRecord } from './membership-record.ts';

/** Requests to join that no admin has answered, as many as people can look through. */
const mostOpen = 100;

/** Grants by one member who is no admin: whoever holds a key hands it on in one or two. */
export const mostHandedOn = 20;

/**
 * Grants by members who are no admins, at most `mostHandedOn` of each: they say nothing of anybody's standing, and
 * a key in one is as good as any other, since its epoch's record tells whether it is the right one.
 * @param records of one group
 * @param members devices that were ever admitted
 */
export function handedOn<R extends SignedRecord>(
  records: readonly R[],
  telling: readonly R[],
  members: ReadonlyMap<string, unknown>,
): R[] {
  const told = new Set(telling.map(({ hash }) => hash));
  const count = new Map<string, number>();
  return records.filter(({ hash, record }) => {
    if (record.kind !== 'grant' || told.has(hash) || !members.has(record.by)) return false;
    const known = count.get(record.by) ?? 0;
    count.set(record.by, known + 1);
    return known < mostHandedOn;
  });
}

/**
 * The records that can say anything of the group: those of devices that may be or have been its admins, and the
 * requests that these answered. Anybody who can write to the folder can lay down thousands of others, signed with keys
 * of their own; of requests that nobody has answered the newest are kept. What is left out changes nobody's standing.
 * @param records of one group, in the order in which they came
 */
export function tellingRecords<R extends SignedRecord>(records: readonly R[]): R[] {
  const bySigner = Map.groupBy(records, ({ record }) => record.by);
  const requests = new Map<string, string>();
  for (const { hash, record } of records)
    if (record.kind === 'join') requests.set(hash, record.device);
  const admins = new Set<string>();
  const answered = new Set<string>();
  const open = records.flatMap(({ record }) => (record.kind === 'found' ? [record.device] : []));
  for (let admin = open.pop(); admin !== undefined; admin = open.pop()) {
    if (admins.has(admin)) continue;
    admins.add(admin);
    for (const { record } of bySigner.get(admin) ?? []) {
      if (record.kind === 'admit') answered.add(record.request);
      const made = record.kind === 'admit' ? requests.get(record.request) : null;
      if (record.kind === 'admit' && record.role === 'clerk' && made != null) open.push(made);
      if (record.kind === 'role' && record.role === 'clerk') open.push(record.device);
    }
  }
  const newest = records
    .filter(({ hash, record }) => record.kind === 'join' && !answered.has(hash))
    .slice(-mostOpen);
  const kept = new Set(newest.map(({ hash }) => hash));
  return records.filter(({ hash, record }) =>
    record.kind === 'join' ? answered.has(hash) || kept.has(hash) : admins.has(record.by),
  );
}
