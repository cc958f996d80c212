import { isOwnName } from '../envelope/file-names.ts';
import type { Area } from './mailbox.ts';

/** Areas whose files lie in folders: of a device, of a first letter. */
export const nestedAreas: readonly Area[] = ['log', 'obj'];

const plain = /^[^"*:<>?/\\|]{1,200}$/;
/** Windows takes these for devices, with any ending, and drops dots and blanks at the end. */
const windowsOnly = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;

const isPlainPart = (part: string): boolean =>
  plain.test(part) && !windowsOnly.test(part) && Array.from(part).every((letter) => letter >= ' ');

const temporary = /^~\$.{1,80}\.tmp$/;
export const isTemporary = (name: string): boolean => temporary.test(name);

/** The temporary name that sync clients leave alone (sync.md, section 3). `tag` makes another one of it. */
export const temporaryName = (name: string, tag = ''): string =>
  `~$${name}${tag === '' ? '' : `-${tag}`}.tmp`;

/**
 * Whether a name leads to a file inside its area and nowhere else, on any system. Copies that a cloud renamed pass;
 * what a file is, its content decides.
 */
export function isSafeName(area: Area, name: string): boolean {
  const parts = name.split('/');
  if (parts.length > (nestedAreas.includes(area) ? 2 : 1)) return false;
  return parts.every(isPlainPart) && !isTemporary(parts.at(-1) ?? '');
}

/** Whether a file of this name may be removed: one that this app gave, or left behind while writing such a one. */
export function isOurs(area: Area, name: string): boolean {
  if (isOwnName(area, name)) return true;
  const match = /^((?:[^/]*\/)?)~\$(.*?\.mm[a-z])(?:-[0-9a-z]{4})?\.tmp$/.exec(name);
  return match !== null && isOwnName(area, `${match[1]}${match[2]}`);
}
