/** Everything of a group for e-mail. */
export interface BundleMade {
  kind: 'made';
  /** One, or several numbered ones that are sent together; `file` is the token by which each is fetched once. */
  files: { file: string; fileName: string; bytes: number }[];
}

/** What a file of a bundle brought. */
export interface BundleTaken {
  kind: 'taken';
  /** Ops that were not here before. */
  changes: number;
  /** Signed pieces in it that were not taken in. */
  left: number;
  /** They were left because this laptop is not in the group, or its person has not heard the six words. */
  notInYet: boolean;
  /** Null where everything went into one file. `missing` are the numbers of those not taken in yet. */
  bundle: { id: string; of: number; missing: number[] } | null;
}
