#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { runCommand } from './cli/run-command.ts';

/** Writes at once and whole, also into a pipe that is slow to be read, so that no JSON ends half-way. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  let written = 0;
  while (written < bytes.length)
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // the reader went away, as `head` does: nobody wants the rest
      if (code === 'EPIPE') return;
      // a full pipe is tried again; anything else is a bug or a broken terminal
      if (code !== 'EAGAIN') throw error;
    }
}

process.exitCode = await runCommand(process.argv.slice(2), {
  say: (text) => write(1, text),
  complain: (sentence) => write(2, sentence),
});
