import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What every canary begins with: no word of any language, so that a hit is never chance. */
export const canaryMark = 'qvzxkj';

/** Words that stand for one private field: "qvzxkjtext marked". */
export const canary = (field: string): string => `${canaryMark}${field} marked`;

/** Whether bytes hold a canary: as text of one or two bytes a sign, in capitals or not, or as base64 of its own. */
export function holdsCanary(bytes: Buffer): boolean {
  const forms = [canaryMark, canaryMark.toUpperCase(), `Q${canaryMark.slice(1)}`];
  const inBase64 = Buffer.from(canaryMark).toString('base64');
  return (
    forms.some((form) => bytes.includes(form) || bytes.includes(form, 0, 'utf16le')) ||
    bytes.includes(inBase64)
  );
}

/** Files below a folder that hold a canary, by their path in it; `but` are left out. */
export function filesWithCanary(folder: string, but: (path: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !but(relative(folder, path)) && holdsCanary(readFileSync(path)))
    .map((path) => relative(folder, path));
}

/** Whether a value of any shape holds one. */
export const valueHoldsCanary = (value: unknown): boolean =>
  holdsCanary(Buffer.from(JSON.stringify(value) ?? ''));
