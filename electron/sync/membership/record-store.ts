/** The key records that this device holds, as they were signed: never changed, never taken out. */
export interface RecordStore {
  all(): readonly { hash: string; bytes: Uint8Array }[];
  /** Does nothing where it is there already. */
  add(hash: string, bytes: Uint8Array): void;
}
