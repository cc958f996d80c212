/**
 * The rules that keep the exchange safe. All of them are on; the simulator switches one off at a time and must then
 * find what that rule keeps away. Nothing else may ever pass a set with a rule off.
 */
export const safetyRules = {
  /** A frame whose SHA-256 does not fit is not there yet. */
  hashes: true,
  /** A segment or record counts only with the signature of its device. */
  signatures: true,
  /** A section is opened only where its seal is whole. */
  seals: true,
  /** A run belongs to one device. */
  runBinding: true,
  /** A circle's key is taken only where it is the one that its epoch's record speaks of. */
  keyChecks: true,
  /** Whoever holds a key that no clerk holds hands it on to the clerks. */
  handsOn: true,
  /** Only what the group's records say makes a device a member or gives it a role. */
  admission: true,
  /** An op counts only where its device's role allows it. */
  rights: true,
  /** How meetings stand only those change who keep the record; others what their own device wrote. */
  ownOnly: true,
  /** What a removed device wrote beyond its cut does not count. */
  removalCuts: true,
  /** What an admin signed without knowing of its own removal or demotion does not count, once that is known. */
  removalWins: true,
  /** What a device wrote beyond a change of its role, citing records from before it, counts only as the new role allows. */
  roleCuts: true,
  /** A run with two ops under one id counts up to there. */
  forkVoids: true,
  /** A new run at every launch: a restored backup never uses an id twice. */
  freshRuns: true,
  /** Segments are published in their order; the first failure stops the rest. */
  publishInOrder: true,
  /** Nothing is written to or concluded from a place without the group's descriptor. */
  identify: true,
  /** What a place lost is put back. */
  healing: true,
  /** Files that were once good are read again. */
  scans: true,
  /** What one device alone reads badly is sent again because its acknowledgement lacks it. */
  acks: true,
  /** Of segments that hold the same ops each one is told of by its name, and sent again to whoever does not name it. */
  overlaps: true,
  /** What a ledger has taken in is noted in the ledger itself, so that a restored one takes it again. */
  takenInLedger: true,
  /** Matter of a circle is sealed for that circle alone. */
  circles: true,
  /** Small files stay beside their pack for a while. */
  packGrace: true,
} as const satisfies Record<string, true>;

export type SafetyRules = Readonly<Record<keyof typeof safetyRules, boolean>>;
