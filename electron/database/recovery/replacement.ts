import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFile, syncFolder } from '../backup.ts';
import { ProfileRefusal } from '../profile-refusal.ts';
import { ends } from './set-aside.ts';

const endings = z.array(z.enum(ends));

/**
 * A file that is put in the place of another, as a person asked for: written down before anything is moved, so
 * that a power cut in the midst of it is gone on with at the next start and never leaves a new empty file there.
 */
const shape = z.strictObject({
  /** Whose place it is: "council.db". */
  of: z.string().regex(/^[a-z-]+\.db$/),
  /** Where what stands there goes, and which of its journals there were. */
  aside: z.string().regex(/^[a-z-]+\.db\.[\w.-]+$/),
  had: endings,
  /** What comes in its place, and with which journals; null: nothing does. */
  bring: z
    .string()
    .regex(/^[a-z-]+\.db\.[\w.-]+$/)
    .nullable(),
  brings: endings,
});
export type Replacement = z.infer<typeof shape>;

const planFile = (folder: string): string => join(folder, 'recovery.json');

/** Which of a file's parts are there. */
export const endsOf = (folder: string, fileName: string): Replacement['had'] =>
  ends.filter((end) => existsSync(join(folder, `${fileName}${end}`)));

/** Writes the plan down and carries it out. The profile is locked and none of its files open. */
export function replace(folder: string, plan: Replacement): void {
  const draft = `${planFile(folder)}.part`;
  writeFileSync(draft, JSON.stringify(plan));
  syncFile(draft);
  renameSync(draft, planFile(folder));
  syncFolder(folder);
  finishReplacement(folder);
}

/** @throws ProfileRefusal where it is not what was written there: then nothing is moved */
function planOf(folder: string): Replacement {
  try {
    return shape.parse(JSON.parse(readFileSync(planFile(folder), 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new ProfileRefusal('damaged', 'recovery.json');
    throw error;
  }
}

/** Goes on with a replacement that was cut off, if there is one. What was moved already is not moved again. */
export function finishReplacement(folder: string): void {
  if (!existsSync(planFile(folder))) return;
  const { of, aside, had, bring, brings } = planOf(folder);
  const move = (from: string, to: string): void => {
    if (existsSync(join(folder, from)) && !existsSync(join(folder, to)))
      renameSync(join(folder, from), join(folder, to));
  };
  for (const end of had) move(`${of}${end}`, `${aside}${end}`);
  syncFolder(folder);
  for (const end of brings) move(`${bring}${end}`, `${of}${end}`);
  syncFolder(folder);
  rmSync(planFile(folder));
  syncFolder(folder);
}
