import type { Presence } from '../../shared/contract/exchange.ts';
import type { DeviceKeys } from './device-keys.ts';
import { liveHeadName } from './envelope/file-names.ts';
import { encodeLiveHead, openLiveHead, parseLiveHead } from './envelope/live-head.ts';
import { isSignedBy } from './envelope/signature.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { limits } from './limits.ts';
import { MailboxTrouble } from './mailbox/mailbox.ts';
import type { OpenPlace, RunningGroup } from './running-group.ts';

/** Who is in which minute: told through small files that each device rewrites, kept nowhere. */
export interface PresenceKeeper {
  /** Where somebody is in here; null: in no minute. */
  present(minute: string | null): void;
  all(): Presence[];
  stop(): void;
}

interface PresenceParts extends Pick<ExchangeOptions, 'timers' | 'tick' | 'clock' | 'random'> {
  keys: DeviceKeys;
  group: string;
  running: RunningGroup;
  /** Somebody came, went, or is in another minute. */
  tell: () => void;
  report: (error: unknown) => void;
}

interface Told {
  minute: string | null;
  /** Running time of this device. */
  at: number;
}

interface Met {
  /** What the file said; a device that is there writes another one every few seconds. */
  hash: string;
  minute: string | null;
  /** Running time of this device when it was last seen to change. */
  at: number;
}

/** Only shares are quick enough for it: a cloud's folder would tell where people were a minute ago. */
export function createPresence(parts: PresenceParts): PresenceKeeper {
  const { timers, tick, running } = parts;
  const met = new Map<string, Met>();
  let minute: string | null = null;
  /** By place: whoever is in a second share alone reads nothing of the first. */
  const told = new Map<string, Told>();
  let stopped = false;
  let isAtWork = false;
  /** Another round is to follow at once. */
  let isWanted = false;
  let cancel = (): void => {};

  const shares = () => [...running.places.values()].filter(({ stored }) => stored.pace === 'share');
  const isHere = ({ at }: Met) => tick() - at < limits.presenceFor;
  const shown = () =>
    JSON.stringify([...met].filter(([, one]) => isHere(one)).map(([id, one]) => [id, one.minute]));
  let lastShown = shown();

  async function round(): Promise<void> {
    isAtWork = true;
    isWanted = false;
    for (const place of shares())
      try {
        if (place.problem === null && (await place.mailbox.identify()) === 'ours') {
          await write(place);
          await read(place);
        }
      } catch (error) {
        // where the place fails its own exchange says so
        if (!(error instanceof MailboxTrouble)) parts.report(error);
      }
    if (shown() !== lastShown) {
      lastShown = shown();
      parts.tell();
    }
    isAtWork = false;
    next();
  }

  async function write(place: OpenPlace): Promise<void> {
    const key = running.state.isMember() ? running.state.known().ring.current('everyone') : null;
    const last = told.get(place.id);
    const isSame = last?.minute === minute && tick() - last.at < limits.presenceEvery;
    // who is in no minute says so once, and then keeps quiet
    const isQuiet = minute === null && (last?.minute ?? null) === null;
    if (key === null || isSame || isQuiet) return;
    const { group, keys, random, clock } = parts;
    const content = { newest: null, minute };
    const wall = clock().toISOString();
    const { name, bytes } = encodeLiveHead({ group, wall, content }, { keys, key, random });
    await place.mailbox.replace('live', name, bytes);
    told.set(place.id, { minute: content.minute, at: tick() });
  }

  async function read(place: OpenPlace): Promise<void> {
    const { membership, ring } = running.state.known();
    const expected = new Set([...membership.devices.keys()].map(liveHeadName));
    for (const { name } of await place.mailbox.list('live')) {
      // read every second: no file of strangers, and one that cannot be read does not hide those behind it
      const bytes = expected.has(name) ? await readable(place, name) : null;
      if (bytes === null) continue;
      const parsed = parseLiveHead(bytes);
      if (!parsed.ok) continue;
      const { device, hash, group } = parsed.advice;
      const standing = membership.devices.get(device);
      if (device === parts.keys.device || group !== parts.group) continue;
      if (standing === undefined || standing.removed !== null) continue;
      if (met.get(device)?.hash === hash || !isSignedBy(parsed.advice, standing.signKey)) continue;
      const content = openLiveHead(parsed.advice, ring.byEpoch);
      const isFirst = !met.has(device);
      // one that stood there before this launch may be old: it counts from when it changes
      const at = isFirst ? Number.NEGATIVE_INFINITY : tick();
      if (content !== null) met.set(device, { hash, minute: content.minute, at });
    }
  }

  async function readable({ mailbox }: OpenPlace, name: string): Promise<Uint8Array | null> {
    try {
      return await mailbox.read('live', name, limits.liveHead);
    } catch (error) {
      if (!(error instanceof MailboxTrouble)) throw error;
      if (error.kind === 'absent' || error.kind === 'other') throw error;
      return null;
    }
  }

  function next(): void {
    if (stopped) return;
    const isLively = minute !== null || [...met.values()].some(isHere);
    const pause = isLively ? limits.pollLive : limits.pollActive;
    cancel = timers.after(isWanted ? 0 : pause, () => void round());
  }
  next();

  return {
    present(where) {
      if (where === minute) return;
      minute = where;
      isWanted = true;
      // the one that is at work ends with the next: two at once would go on side by side for ever
      if (isAtWork) return;
      cancel();
      next();
    },
    all: () =>
      [...met]
        .filter(([, one]) => isHere(one))
        .map(([device, one]) => ({
          device,
          name: running.state.known().ring.personOf(device),
          minute: one.minute,
        })),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
