import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { markingsOf } from '../../../shared/minutes/markings.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';

/** What stands around the text of minutes, in final words. */
export interface Furniture {
  /** At the head of every page; empty for a record that is open to all. */
  heads: string[];
  /** Across the page in pale type; "" for none. */
  watermark: string;
  /** Whether every leaf has a box for the signer's initials, and the last a place to sign (LGA 1972 Sch 12 para 41). */
  isForSigning: boolean;
  /** Where signed on paper: what is known, with lines to write on for what is not. */
  signing: { label: string; text: string }[];
  /** Printed above the signing; "" before it. */
  signedText: string;
  /** The first leaf's number in the minute book; null while it has none. */
  firstLeaf: number | null;
}

export function furnitureOf(tree: MinutesTree): Furniture {
  const { standing, signature, labels } = tree;
  const heads = markingsOf(tree);
  const isForSigning = standing === 'approved' || standing === 'signed';
  return {
    heads,
    watermark: standing === 'draft' || standing === 'issuedDraft' ? labels.draft : '',
    isForSigning,
    signing: isForSigning
      ? [
          { label: labels.signed, text: signature?.presider ?? '' },
          {
            label: labels.dated,
            text: signature?.signedOn == null ? '' : formatShortDate(signature.signedOn),
          },
        ]
      : [],
    signedText: signature?.text ?? '',
    firstLeaf: signature?.firstLeaf ?? null,
  };
}

/** A label such as "Page {page} of {pages}" or "Leaf {leaf}" in its parts; those in brackets are for numbers. */
export const labelParts = (label: string): string[] =>
  label.split(/(\{\w+\})/).filter((part) => part !== '');

/** The same with its numbers: "Page 2 of 5". */
export const filledLabel = (label: string, numbers: Readonly<Record<string, number>>): string =>
  labelParts(label)
    .map((part) => String(numbers[part.slice(1, -1)] ?? part))
    .join('');

/** The title as files have it in their properties: a draft says that it is one. */
export function titleOf(tree: MinutesTree): string {
  const heads = markingsOf(tree);
  return heads.length === 0 ? tree.title : `${heads.join(', ')}: ${tree.title}`;
}
