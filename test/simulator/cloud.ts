import { framesIn } from './frames-in.ts';

/** One version of a file as the service keeps it. Paths are `area/name`. */
export interface CloudFile {
  bytes: Uint8Array;
  version: number;
}

/** What every replica is brought in step with: a service's store. It keeps one older state, as services do. */
export class Cloud {
  readonly files = new Map<string, CloudFile>();
  #version = 0;
  #older: ReadonlyMap<string, CloudFile> = new Map();

  /** Everything that ever was there. */
  readonly #ever = new Set<Uint8Array>();

  put(path: string, bytes: Uint8Array): number {
    this.#version += 1;
    this.#ever.add(bytes);
    this.files.set(path, { bytes, version: this.#version });
    return this.#version;
  }

  /** A number that no version has had: also for what changes in a replica. */
  stamp(): number {
    this.#version += 1;
    return this.#version;
  }

  /** Hashes of all good segments and records that ever were there. */
  reached(): string[] {
    return [...this.#ever].flatMap(framesIn);
  }

  remember(): void {
    this.#older = new Map(this.files);
  }

  /** Somebody puts the whole folder back to what it was: files since then are gone, changed ones are old again. */
  rollBack(): void {
    for (const path of [...this.files.keys()]) if (!this.#older.has(path)) this.files.delete(path);
    for (const [path, { bytes, version }] of this.#older)
      if (this.files.get(path)?.version !== version) this.put(path, bytes);
  }
}
