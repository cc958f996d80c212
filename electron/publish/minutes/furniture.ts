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

/** Before the number of a leaf of the minute book. */
export const leafWords = 'Leaf';

/** "Page 2 of 5" in the words of the document, in parts around the two numbers. */
export function pageWords(page: string): (string | 'page' | 'pages')[] {
  return page
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'page' : part === '{pages}' ? 'pages' : part));
}

/** The title as files have it in their properties: a draft says that it is one. */
export function titleOf(tree: MinutesTree): string {
  const heads = markingsOf(tree);
  return heads.length === 0 ? tree.title : `${heads.join(', ')}: ${tree.title}`;
}
