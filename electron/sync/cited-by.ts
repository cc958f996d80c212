import type { Membership } from '../../shared/sync/membership.ts';

/**
 * The membership record that a device's next segment cites: of several newest ones, which did not know of each other,
 * the one that most stands behind and that knows the device. Its writer's next record joins them.
 * @throws Error where no record knows the device: it has nothing to send then
 */
export function citedBy(membership: Membership, device: string): string {
  const [best] = membership.heads
    .flatMap((head) => {
      const closure = membership.closureOf(head);
      return closure?.devices.has(device) === true ? [{ head, size: closure.size }] : [];
    })
    .sort((one, other) => other.size - one.size || (one.head < other.head ? -1 : 1));
  if (best === undefined) throw new Error('no membership record knows this device');
  return best.head;
}
