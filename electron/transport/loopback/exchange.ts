import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '../dispatch.ts';
import type { EventHub } from '../events.ts';
import type { PaperBytes } from '../paper-bytes.ts';
import type { Guards } from './guards.ts';
import type { Sessions } from './sessions.ts';

/** One request and its answer. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Path and query as sent; the path is not decoded. */
  path: string;
  query: URLSearchParams;
}

/** What routes are made of. */
export interface LoopbackParts {
  dispatch: Dispatch;
  events: EventHub;
  papers: PaperBytes;
  uploads: Uploads;
  outgoing: OutgoingFiles;
  /** The built page. */
  root: string;
  guards: Guards;
  sessions: Sessions;
  /** S25; off only in tests. */
  isBounded: boolean;
}

/** Where files that a page sends are kept until they are imported. */
export interface Uploads {
  /** A folder of this profile that only this user may enter. */
  folder: string;
  /** Gives the token of a file that has arrived whole, or of one that is larger than is taken. */
  accept(file: { path: string; fileName: string; isTooLarge: boolean }): string;
}

/** A finished file on its way to a person. */
export interface OutgoingFile {
  path: string;
  name: string;
  type: string;
  bytes: number;
  /** To be shown by the browser instead of kept. */
  isShown: boolean;
}

/** Where finished files wait to be fetched. */
export interface OutgoingFiles {
  /** What a token stands for, once; null where it is unknown or was used. */
  take(token: string): OutgoingFile | null;
  forget(file: OutgoingFile): Promise<void>;
}

/** Answers an exchange, or throws; what is thrown is logged once and answered with 500. */
export type Route = (exchange: Exchange) => void | Promise<void>;

/** At most `most` at once; `run` answers false when there are as many already. */
export function createPlaces(most: number): { run(work: () => Promise<void>): Promise<boolean> } {
  let taken = 0;
  return {
    async run(work) {
      if (taken >= most) return false;
      taken += 1;
      try {
        await work();
        return true;
      } finally {
        taken -= 1;
      }
    },
  };
}
