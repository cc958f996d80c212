/** A store of the system's that only this user of this computer can open. The desktop has one. */
export interface SecretStore {
  /** notSafe: what it keeps could be read by anybody. notHere: there is none just now. */
  state(): Promise<'safe' | 'notSafe' | 'notHere'>;
  /** Which one it is; what one has sealed another cannot open. */
  name(): string;
  seal(words: string): Promise<Uint8Array>;
  /** Null where it cannot be opened any more. */
  open(sealed: Uint8Array): Promise<string | null>;
}
