import type { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Transaction } from '../../ledger/ledger.ts';
import { derivedId } from '../derived-id.ts';
import type { BothChanged } from './remembered-prose.ts';

/**
 * Marks paragraphs for a person to look at. The ids are derived and the names in order, so that two laptops that notice
 * the same make one mark; one that stands already with these names is left as it is, and laptops do not answer each
 * other's marks for ever.
 */
export function flagParagraphs(
  tx: Transaction<typeof privateBusinessNouns>,
  { id: minute, record }: Pick<RecordedMinute, 'id' | 'record'>,
  both: readonly BothChanged[],
): void {
  for (const { paragraph, editors } of both) {
    const row = derivedId('paragraphToCheck', minute, paragraph.id);
    const known = tx.row('paragraphToCheck', row)?.editors ?? [];
    if (editors.every((editor) => known.includes(editor))) continue;
    tx.set('paragraphToCheck', row, {
      record,
      minute,
      paragraph: paragraph.id,
      words: paragraph.words,
      editors: [...new Set([...known, ...editors])].toSorted(),
    });
  }
}
