import type { EvidencePaper } from '../../../shared/contract/actions.ts';
import type { ActionUpdate } from '../../../shared/domain/action-update.ts';
import type { ActionParts } from './action-parts.ts';

/** The papers that reports name and that are here, each where its newest version is printed. */
export function evidencePapers(
  { council }: Pick<ActionParts, 'council'>,
  updates: readonly Pick<ActionUpdate, 'paper'>[],
): EvidencePaper[] {
  const ids = new Set(updates.flatMap(({ paper }) => paper ?? []));
  return [...ids].flatMap((id) => {
    const paper = council.row('paper', id);
    const item = paper && council.row('agendaItem', paper.item);
    if (!paper || !item) return [];
    const [newest] = council
      .rows('paperVersion', { paper: id })
      .sort((one, other) => other.number - one.number);
    const place = { hash: newest?.pack ?? null, pdfPage: newest?.pdfFrom ?? null };
    return [{ id, title: paper.title, meeting: item.meeting, ...place }];
  });
}
