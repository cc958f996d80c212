import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { calls } from '../shared/contract/contract.ts';

/** Every code a log line may bear. A line for people is never a log line. */
export const logCodes = [
  'started',
  'closed',
  'uncleanEnd',
  'reopened',
  'callFailed',
  'listenerFailed',
  'hostFailed',
  'importFailed',
  'importDone',
  'backupFailed',
  'copyFailed',
  'minutesFailed',
  'exportFailed',
  'exchangeFailed',
  'carryingFailed',
  'windowFailed',
  'unhandled',
] as const;
export type LogCode = (typeof logCodes)[number];

export interface LogEntry {
  code: LogCode;
  /** "noun-id" ("pack-3f…"), or the name of a call. Anything else is written as "redacted". */
  subject?: string;
  durationMs?: number;
  /** Kept as its class, system code and places in our own files; never its message. */
  error?: unknown;
}

export interface Log {
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

/** For tests and for commands that must leave no trace. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

const maxBytes = 1024 * 1024;
const filesKept = 4;
const framesKept = 8;
const nounAndId = /^[a-z][A-Za-z]{1,30}-([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function safeSubject(subject: string | undefined): string {
  if (subject === undefined) return '-';
  return nounAndId.test(subject) || Object.hasOwn(calls, subject) ? subject : 'redacted';
}

/** "at find (/home/jo/app/electron/x.ts:3:7)" as "electron/x.ts:3:7": no home folder, no values. */
function framesOf(stack: string): string[] {
  const places = stack.matchAll(/\b(electron|shared|node_modules)\/([\w./@-]+):(\d+):(\d+)\)?$/gm);
  return [...places].slice(0, framesKept).map((m) => `${m[1]}/${m[2]}:${m[3]}:${m[4]}`);
}

function safeError(error: unknown): string {
  if (!(error instanceof Error)) return ' thrown-value';
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const code = 'code' in error ? String(error.code) : '';
  const safeCode = /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? `/${code}` : '';
  return ` ${[`${name}${safeCode}`, ...framesOf(error.stack ?? '')].join(' < ')}`;
}

/** One line, `time level code noun-id duration`, holding no name, title, text or path (security S58). */
export function logLine(time: string, level: string, entry: LogEntry): string {
  const code = logCodes.includes(entry.code) ? entry.code : 'redacted';
  const duration = entry.durationMs === undefined ? '-' : `${Math.round(entry.durationMs)}ms`;
  const error = entry.error === undefined ? '' : safeError(entry.error);
  return `${time} ${level} ${code} ${safeSubject(entry.subject)} ${duration}${error}\n`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(path: string): void {
  rmSync(`${path}.${filesKept - 1}`, { force: true });
  for (let n = filesKept - 1; n > 0; n--) {
    const older = n === 1 ? path : `${path}.${n - 1}`;
    if (sizeOf(older) > 0) renameSync(older, `${path}.${n}`);
  }
}

/**
 * The log of one profile: `moothall.log` in `folder`, four files of 1 MiB at most, oldest dropped.
 * Redaction happens here, so that no caller can forget it.
 */
export function createLog(folder: string, now: () => Date): Log {
  const path = join(folder, 'moothall.log');
  const write = (level: string, entry: LogEntry): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > maxBytes) rotate(path);
      appendFileSync(path, logLine(now().toISOString(), level, entry), { mode: 0o600 });
    } catch {
      // a full or vanished disk is told to people by the call that met it; its log line may be lost
    }
  };
  return {
    info: (entry) => write('info', entry),
    warn: (entry) => write('warn', entry),
    error: (entry) => write('error', entry),
  };
}
