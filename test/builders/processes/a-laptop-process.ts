import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../../renderer/client/client.ts';
import type { ExchangeState } from '../../../shared/contract/exchange.ts';
import { aKillableBackend, type KillableBackend } from '../a-killable-backend.ts';

/** How much faster time goes for the exchange of these laptops than outside. */
const haste = 10;

/** A laptop of a person: one profile, and the process that works on it until it is killed and started again. */
export class LaptopProcess {
  readonly profile: string;
  kills = 0;
  #said = '';
  #wasUnder = false;
  #backend: KillableBackend | null = null;

  constructor(profile: string) {
    this.profile = profile;
  }

  async start(under?: readonly [string, ...string[]]): Promise<void> {
    this.#wasUnder ||= under !== undefined;
    this.#backend = await aKillableBackend(this.profile, {
      ...{ program: 'laptop-child', arguments: [String(haste)] },
      ...(under === undefined ? {} : { under }),
      said: (words) => {
        this.#said += words;
      },
    });
  }

  get client(): Client {
    return this.#running.client;
  }

  /** Resolves when its process is gone, for whatever reason. */
  get gone(): Promise<void> {
    return this.#running.gone;
  }

  state(): Promise<ExchangeState> {
    return this.client.call('exchange.state', {});
  }

  async kill(): Promise<void> {
    this.kills += 1;
    await this.#running.kill();
    this.#backend = null;
  }

  async close(): Promise<void> {
    const backend = this.#backend;
    this.#backend = null;
    await backend?.close();
  }

  /** Ends it however it stands. */
  async end(): Promise<void> {
    const backend = this.#backend;
    this.#backend = null;
    await backend?.kill();
  }

  /** What it wrote for nobody to see: an error that nothing caught, for one. */
  unhandled(): string[] {
    const log = readFileSync(join(this.profile, 'logs', 'moothall.log'), 'utf8').split('\n');
    // where files are held on purpose those of the backups are, too
    const isMeant = (code: string | undefined) => this.#wasUnder && code === 'copyFailed';
    const errors = log.filter((line) => {
      const [, level, code] = line.split(' ');
      return level === 'error' && !isMeant(code);
    });
    return [...errors, ...this.#said.split('\n').filter((line) => line.trim() !== '')];
  }

  get #running(): KillableBackend {
    if (this.#backend === null) throw new Error('this laptop is not running');
    return this.#backend;
  }
}
