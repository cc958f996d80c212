import { useStore } from 'zustand';
import type { Announcer } from './announcer.ts';

/** Where a screen reader hears what changed. Always in the page, because regions that come late are not heard. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const { polite, assertive } = useStore(announcer.store);
  return (
    <>
      <output className="visually-hidden">{polite}</output>
      <div role="alert" className="visually-hidden">
        {assertive}
      </div>
    </>
  );
}
