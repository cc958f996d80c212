import type { CircleName } from '../../shared/sync/circle.ts';
import type { EpochKey } from './envelope/epoch-key.ts';
import type { GroupKnown } from './group.ts';

/**
 * The key to seal for a circle with. 'later': no admin has made the circle yet, or its key has not come; 'never': the
 * circle is there and this device does not belong to it, which only a grant that names it changes. A committee's open
 * business for which no circle is there goes to everyone: those are the ones who would belong to it, since nobody was
 * withdrawn from it yet. Private business waits: sealed for the clerks meanwhile, it would stay with them for ever.
 */
export function sealingKey(
  { group }: { group: () => GroupKnown },
  circle: CircleName,
): EpochKey | 'later' | 'never' {
  const { ring } = group();
  if (circle.startsWith('committee:') && !ring.knows(circle))
    return sealingKey({ group }, 'everyone');
  const isClosed = circle !== 'everyone' && ring.knows(circle) && !ring.isEntitled(circle);
  return ring.current(circle) ?? (isClosed ? 'never' : 'later');
}
