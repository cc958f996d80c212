import { aPack, type Pack } from './a-pack.ts';
import { sampleItems, sampleProfiles } from './pack/sample-items.ts';

/** The pack that the app ships as its sample meeting. */
export function samplePack(): Promise<Pack> {
  return aPack({ items: sampleItems(sampleProfiles) });
}
