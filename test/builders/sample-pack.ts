import { aPack, type Pack } from './a-pack.ts';
import { sampleItems } from './pack/sample-items.ts';

/** One-page profiles in the sample: eight wards in two years. They make its forty pages. */
export const sampleProfiles = 16;

/** The pack that the app ships as its sample meeting. */
export function samplePack(): Promise<Pack> {
  return aPack({ items: sampleItems(sampleProfiles) });
}
