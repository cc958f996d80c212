import { parseDescriptor } from '../envelope/descriptor.ts';

/** Id of the group that a descriptor's bytes tell; null where they are no whole, signed descriptor. */
export function groupOf(bytes: Uint8Array): string | null {
  const parsed = parseDescriptor(bytes);
  return parsed.ok ? parsed.descriptor.group : null;
}
