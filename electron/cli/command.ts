import type { Backend } from '../../shared/contract/contract.ts';
import type { OpenBackend } from '../open-backend.ts';

/** What a command works with: words after its name, the switches, and where to write. */
export interface CommandContext {
  words: string[];
  options: {
    profile: string;
    /** Whether --profile was said. */
    hasProfile: boolean;
    folder: string | null;
    json: boolean;
    meeting: string | null;
    port: number;
    to: string | null;
    format: string | null;
    out: string | null;
    version: string | null;
    /** With private business. */
    private: boolean;
    /** A committee by its id or by words of its name. */
    committee: string | null;
    /** Open asks alone. */
    open: boolean;
  };
  /** One line for people, or one piece of JSON, on stdout. */
  say(text: string): void;
  /** A plain sentence on stderr. */
  complain(sentence: string): void;
}

/** A command that could not do what it was asked, in a plain sentence; exit code 1. */
export class CommandFailure extends Error {}
/** A command that was called in a way it does not know; exit code 2, with the usage text. */
export class WrongUsage extends Error {}

/** A command over the opened backend. Answers the exit code. */
export type BackendCommand = (
  context: CommandContext,
  backend: Backend,
  open: OpenBackend,
) => Promise<number>;
