import type { CircleEpoch, GroupCircle } from '../../../shared/sync/group-circles.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';

export interface OwedKeys {
  /** Circles that need a new key: none yet, or the current one is held by somebody who left. */
  circles: readonly { circle: string; n: number }[];
  /** Epochs that a device belongs to and that no grant hands it. */
  grants: ReadonlyMap<string, readonly { circle: string; epoch: string }[]>;
}

/**
 * What concurrent acts, or one that was broken off, left open. Everybody gets all keys of everyone's and the
 * committees' circles, a clerk all there are, since the group's history may come to rest on that one laptop; of private
 * business others get the current key, and earlier ones as the act says that takes them in.
 */
export function owedKeys({ circles, devices }: Membership): OwedKeys {
  const owed = new Map<string, { circle: string; epoch: string }[]>();
  const fresh: { circle: string; n: number }[] = [];
  for (const circle of circles.values()) {
    if (needsNewKey(circle))
      fresh.push({ circle: circle.id, n: 1 + Math.max(0, ...circle.epochs.map(({ n }) => n)) });
    for (const device of circle.entitled) {
      const all = circle.of !== 'private' || devices.get(device)?.role === 'clerk';
      const wanted = circle.epochs.filter(
        (epoch, index) => all || index === 0 || isOfItsTime(epoch, circle, device),
      );
      // a clerk is the one who hands keys out: for what he holds an admin whose word counts has to stand
      const isClerk = devices.get(device)?.role === 'clerk';
      const holders = ({ granted, vouched }: CircleEpoch) => (isClerk ? vouched : granted);
      const lacking = wanted
        .filter((epoch) => epoch.granted.size > 0 && !holders(epoch).has(device))
        .map(({ epoch }) => ({ circle: circle.id, epoch }));
      if (lacking.length > 0) owed.set(device, [...(owed.get(device) ?? []), ...lacking]);
    }
  }
  return { circles: fresh, grants: owed };
}

/**
 * Whether a key that no longer counts was made while the device belonged to the circle: an admin who had lost the part
 * meanwhile, as another one knew, left somebody out of it who was never to be left out. What was sealed with it counts.
 */
const isOfItsTime = (epoch: CircleEpoch, { epochs }: GroupCircle, device: string): boolean =>
  epoch.isVoid && epochs.some(({ n, granted }) => n < epoch.n && granted.has(device));

function needsNewKey({ isVoid, epochs, entitled }: GroupCircle): boolean {
  if (isVoid) return false;
  const [current] = epochs;
  return current === undefined || current.isVoid || !isAmong(current, entitled);
}

/** Whether somebody holds the key and everybody who does is entitled. */
const isAmong = ({ granted }: CircleEpoch, entitled: ReadonlySet<string>): boolean =>
  granted.size > 0 && [...granted].every((device) => entitled.has(device));

/**
 * Keys that no clerk of today is known to hold, as far as `held` tells them: the clerk who made them was overruled, or
 * has left. Whoever holds one hands it to the clerks, who hand it to all others. Nobody can give what he may not: it is
 * the key that the epoch's record speaks of, or it is none, and it goes to those alone who are entitled.
 */
export function keysForClerks(
  { circles, devices }: Membership,
  held: (epoch: string) => EpochKey | null,
): Map<string, EpochKey[]> {
  const lacking = new Map<string, EpochKey[]>();
  for (const { epochs, entitled } of circles.values()) {
    const clerks = [...entitled].filter((device) => devices.get(device)?.role === 'clerk');
    for (const { epoch, vouched } of epochs) {
      const key = held(epoch);
      if (key === null || clerks.some((device) => vouched.has(device))) continue;
      for (const clerk of clerks) lacking.set(clerk, [...(lacking.get(clerk) ?? []), key]);
    }
  }
  return lacking;
}
