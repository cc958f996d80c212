const hash = 'ab'.repeat(32);
const uuid = '0192f000-0000-7000-8000-000000000001';
const device = 'abcdefgh01234567';
const place = { place: 'x', user: null, password: null };
const placeToUse = { ...place, pace: 'byHand' };

/** Inputs of the right shape for the calls of the exchange, on a laptop that shares with nobody. */
export const strangersOfExchange = {
  'exchange.look': place,
  'exchange.found': { ...placeToUse, groupName: 'x', passphrase: 'x'.repeat(9) },
  'exchange.join': { ...placeToUse, wishes: 'member', passphrase: 'x'.repeat(9) },
  'exchange.unlock': { passphrase: 'x' },
  'exchange.admit': { request: hash, role: 'member', privateOf: ['x'] },
  'exchange.putAside': { request: hash, isAside: true },
  'exchange.setRole': { device, role: 'member' },
  'exchange.remove': { device },
  'exchange.entitle': { device, committee: 'x', entitled: true },
  'exchange.addPlace': placeToUse,
  'exchange.removePlace': { mailbox: uuid },
  'exchange.now': { mailbox: uuid },
  'exchange.refill': { mailbox: uuid },
  'exchange.scan': { mailbox: uuid },
  'exchange.stick': { place: 'x' },
  'exchange.takeBundle': { file: 'ab'.repeat(16) },
  'exchange.setPublished': { place: 'x' },
  'exchange.present': { minute: uuid },
  'exchange.settle': { ledger: 'council', noun: 'motion', row: 'x', field: 'text', op: 'x:1' },
};
