import type { Answer } from '../../shared/contract/bridge.ts';
import { CallError, type CallErrorCode } from '../../shared/contract/call-error.ts';
import { type CallName, calls, type Handlers } from '../../shared/contract/contract.ts';
import type { Log } from '../log.ts';
import { createRateBound } from './rate-bound.ts';

export type Dispatch = (name: unknown, input: unknown) => Promise<Answer>;

/** Largest input of one call, in bytes of its JSON (security S10). */
export const maxInputBytes = 1024 * 1024;
/** A page that scrolls asks about thirty times a second; ten times that is no page (security S10). */
const callsPerSecond = 300;
const burst = 600;

export interface DispatchOptions {
  log: Log;
  /** Milliseconds of a clock that never jumps. */
  monotonic?: () => number;
}

const refuse = (code: CallErrorCode): Answer => ({ ok: false, code });

function isCallName(name: unknown): name is CallName {
  // own names only: "constructor" and "__proto__" are no calls
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** Bytes of the input as JSON; null where it is none (cyclic, a function, a big integer). */
function sizeOf(input: unknown): number | null {
  try {
    const json = JSON.stringify(input);
    return json === undefined ? null : Buffer.byteLength(json);
  } catch {
    // JSON.stringify throws on what no transport can carry; the caller refuses it
    return null;
  }
}

/** The input as the noun's schema has it, or null where it does not fit. */
function checked(name: CallName, input: unknown): { input: unknown } | null {
  try {
    const { success, data } = calls[name].input.safeParse(input);
    return success ? { input: data } : null;
  } catch (error) {
    // a value nested some thousand deep overflows the stack of the schema: no bug, but junk
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A failing disk is told apart from a bug, since people can do something about it (reliability R4, R5). */
function codeOf(error: unknown): CallErrorCode {
  if (error instanceof CallError) return error.code;
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (system === 'SQLITE_FULL' || system === 'ENOSPC') return 'diskFull';
  if (/^(SQLITE_IOERR|SQLITE_READONLY|EROFS$|EIO$)/.test(system)) return 'notSaved';
  return 'unexpected';
}

/**
 * The door of the contract, the same behind every transport: known name, bounded rate and size, input
 * checked with the noun's schema. Never rejects: a refusal is its code, a bug is logged once and is
 * "unexpected".
 */
export function createDispatch(handlers: Handlers, options: DispatchOptions): Dispatch {
  const monotonic = options.monotonic ?? (() => performance.now());
  const mayCall = createRateBound({ perSecond: callsPerSecond, burst, monotonic });

  return async (name, input) => {
    if (!isCallName(name)) return refuse('unknownCall');
    if (!mayCall()) return refuse('tooManyCalls');
    const bytes = sizeOf(input);
    if (bytes === null) return refuse('invalidInput');
    if (bytes > maxInputBytes) return refuse('tooLarge');
    const started = monotonic();
    try {
      const good = checked(name, input);
      if (good === null) return refuse('invalidInput');
      const handler = handlers[name] as (input: unknown) => unknown;
      return { ok: true, value: await handler(good.input) };
    } catch (error) {
      const code = codeOf(error);
      if (!(error instanceof CallError)) {
        options.log.error({
          code: 'callFailed',
          subject: name,
          durationMs: monotonic() - started,
          error,
        });
      }
      return refuse(code);
    }
  };
}
