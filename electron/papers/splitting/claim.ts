/** Where a claim comes from. */
export type Signal =
  | 'outline'
  | 'itemStamp'
  | 'pageStamp'
  | 'pageLabel'
  | 'frontSheet'
  | 'heading'
  | 'contiguous'
  | 'blank'
  | 'link';

/** One signal's word on where an item starts. */
export interface Claim {
  pdfPage: number;
  signal: Signal;
  weight: number;
}

/** Trust in a signal that is whole: a bookmark whose number and title agree, a stamp in its place. */
export const fullWeight: Record<Signal, number> = {
  outline: 4,
  itemStamp: 4,
  pageStamp: 3,
  pageLabel: 3,
  frontSheet: 2,
  heading: 2,
  contiguous: 1,
  blank: 1,
  link: 1,
};

/** A bookmark with another title, or one that leads to a place inside a page, is a weaker word. */
export const weakOutline = 2;

const strong = new Set<Signal>(['outline', 'itemStamp', 'pageStamp', 'pageLabel']);

/** Signals that fail apart from each other; two of them agreeing make a start sure. */
export function isStrong(claim: Claim): boolean {
  return strong.has(claim.signal) && claim.weight >= 3;
}

/** What speaks for the best page, and what names another. */
export interface Verdict {
  pdfPage: number;
  because: Claim[];
  against: Claim[];
}

/** The page with the greatest weight wins, the earlier one where two are equal. Null without any claim. */
export function weighClaims(claims: Claim[]): Verdict | null {
  const pages = [...new Set(claims.map((claim) => claim.pdfPage))].sort(
    (one, other) => one - other,
  );
  let best: { pdfPage: number; weight: number } | null = null;
  for (const pdfPage of pages) {
    const weight = claims
      .filter((claim) => claim.pdfPage === pdfPage)
      .reduce((sum, claim) => sum + claim.weight, 0);
    if (best === null || weight > best.weight) best = { pdfPage, weight };
  }
  if (best === null || best.weight < 2) return null;
  const { pdfPage } = best;
  return {
    pdfPage,
    because: claims.filter((claim) => claim.pdfPage === pdfPage),
    against: claims.filter((claim) => claim.pdfPage !== pdfPage && claim.weight >= 2),
  };
}
