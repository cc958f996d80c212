import { z } from 'zod';
import { groupRole } from '../sync/membership-record.ts';
import { deviceId, hash } from '../sync/segment-header.ts';
import { call } from './call.ts';
import type { ExchangeAnswer } from './exchange.ts';

/** Who belongs to the group: what its clerks decide of others, and the ways out for the laptop here. */
export const exchangeMembershipCalls = {
  /** Leaves a group that this laptop is not in yet, or whose key nobody opens any more. Nothing written here goes. */
  'exchange.startOver': call<ExchangeAnswer>()(z.strictObject({})),
  /**
   * Leaves the group as a member whose key is open. Nothing written here goes. A clerk's laptop tells the others, where a
   * place is there; refused as lastClerk to the only one while others are in the group.
   */
  'exchange.leave': call<ExchangeAnswer>()(z.strictObject({})),
  'exchange.admit': call<ExchangeAnswer>()(
    z.strictObject({
      request: hash,
      role: groupRole,
      privateOf: z.array(z.string().max(100)).max(200),
    }),
  ),
  /** Takes a request off the list of this laptop, or puts it back. Nobody is let in or kept out by it. */
  'exchange.putAside': call<ExchangeAnswer>()(
    z.strictObject({ request: hash, isAside: z.boolean() }),
  ),
  'exchange.setRole': call<ExchangeAnswer>()(z.strictObject({ device: deviceId, role: groupRole })),
  'exchange.remove': call<ExchangeAnswer>()(z.strictObject({ device: deviceId })),
  /** Who may read a committee's private business from now on. */
  'exchange.entitle': call<ExchangeAnswer>()(
    z.strictObject({ device: deviceId, committee: z.string().max(100), entitled: z.boolean() }),
  ),
};
