import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { SharedNoun, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { FieldsOf, Ledger, Transaction } from '../../ledger/ledger.ts';

export const importAuthor = { name: 'Import' };

export type CouncilLedger = Ledger<typeof sharedNouns>;
export type CouncilTransaction = Transaction<typeof sharedNouns>;
/** Sets what a file says, but leaves alone what a person has said. */
export type Put = <K extends SharedNoun>(
  noun: K,
  id: string,
  fields: Partial<FieldsOf<(typeof sharedNouns)[K]>>,
) => void;

/** Places in one file: a correction of these says nothing about another edition, whose pages differ. */
const placeFields = ['pdfPages', 'pdfFrom', 'pdfTo', 'printedFrom', 'printedTo'];

/**
 * A person's correction wins over every later import: fields that were mended or confirmed by hand keep
 * their value and their evidence. Rows that no evidence goes with are judged by who wrote them last.
 */
export function keepingMended(council: CouncilLedger, tx: CouncilTransaction): Put {
  return (noun, id, fields) => {
    const row = tx.row(noun, id) as { evidence?: EvidenceByField; pack?: string | null } | null;
    if (row === null) {
      tx.set(noun, id, fields);
      return;
    }
    const isOtherEdition = 'pack' in fields && fields.pack !== row.pack;
    const confirmed = confirmedFields(row.evidence, isOtherEdition);
    const isMended = (field: string) =>
      row.evidence === undefined ? byHand(council, noun, id, field) : field in confirmed;
    const kept: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(fields))
      if (field === 'evidence') kept['evidence'] = { ...(value as EvidenceByField), ...confirmed };
      else if (!isMended(field)) kept[field] = value;
    tx.set(noun, id, kept as typeof fields);
  };
}

function confirmedFields(evidence: EvidenceByField = {}, isOtherEdition: boolean): EvidenceByField {
  return Object.fromEntries(
    Object.entries(evidence).filter(
      ([field, why]) =>
        why.level === 'confirmed' && !(isOtherEdition && placeFields.includes(field)),
    ),
  );
}

/**
 * Whether a person set what a field shows. Of a value that Undo or Redo brought back the one who set it
 * counts. A value of the change that is being written bears no author yet: that is this import.
 */
function byHand(council: CouncilLedger, noun: SharedNoun, id: string, field: string): boolean {
  const past = council.history(noun, id, field);
  const shown = JSON.stringify(past[0]?.value);
  const setter = past.find((one) => !one.isStep && JSON.stringify(one.value) === shown);
  return setter !== undefined && !['', importAuthor.name].includes(setter.author);
}
