/** What exchange.db remembers, by name, of the group that this laptop belongs to or has asked to join. */
export const standingKeys = {
  group: 'group',
  /** The group's descriptor: its file's name and bytes, to be laid down in further places. */
  descriptor: 'descriptor',
  /** Hash of this laptop's request to join. */
  request: 'request',
  /** The request whose six words the clerk has read back to the person at this laptop. */
  compared: 'compared',
  unsentSince: 'unsentSince',
  /** Of bundles in several files: which of them were taken in. */
  bundleParts: 'bundleParts',
  /** Own ops that were too large to be sent. */
  keptHere: 'keptHere',
  /** Requests to join that the clerk here has put aside. */
  aside: 'aside',
  /** The last group that this laptop was in and left, until what it holds was brought into one that it began. */
  former: 'former',
} as const;
