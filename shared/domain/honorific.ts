/** Titles before a name, by their bare lower-case form. Plural ones hold for the names that follow. */
const singular = new Set(
  `councillor cllr mr mrs ms miss mx dr sir dame lord lady baroness baron prof professor rev revd
   reverend canon father fr imam rabbi alderman alderwoman ald major captain colonel hon
   cynghorydd mme`.split(/\s+/),
);
const plural = new Map([
  ['councillors', 'Councillor'],
  ['cllrs', 'Cllr'],
  ['messrs', 'Mr'],
  ['cynghorwyr', 'Cynghorydd'],
]);
/** Words that come before "Councillor" and belong to the title: "County Councillor". */
const rank = new Set(
  'county borough district town parish city community deputy right rt the'.split(' '),
);

const letters = new Set(
  `CBE OBE MBE KBE DBE GBE BEM CB KCB CMG KCMG CVO LVO MVO RVM JP DL MP MS MSP QC KC QPM KPM PC TD VD
   VRD RD MC DSO DFC GM PhD BA MA BSc MSc LLB FRSA FCA CPFA FRICS MRTPI MRICS MCIPD OStJ`.split(
    /\s+/,
  ),
);

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '');

export interface TakenTitle {
  /** As printed, in the singular; null where no title stands before the name. */
  title: string | null;
  /** The title in the singular when it was printed in the plural and so holds for the next names, too. */
  carries: string | null;
  rest: string[];
}

/** Whether a word alone is a title: "Councillor", "Mrs", "Cllrs". */
export function isHonorific(word: string): boolean {
  return singular.has(bare(word)) || plural.has(bare(word));
}

/** Whether a word may stand before "Councillor" as part of the title: "County". */
export function isRank(word: string): boolean {
  return rank.has(bare(word));
}

/** Letters after a name ("OBE", "MP"): never a name, with or without a comma before them. */
export function isPostNominal(word: string): boolean {
  return letters.has(word.replace(/\./g, ''));
}

/** Takes the titles off the front of a name's words: "County Councillor Mrs A Webb". */
export function takeTitle(words: readonly string[]): TakenTitle {
  const taken: string[] = [];
  let carries: string | null = null;
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index] ?? '';
    const many = plural.get(bare(word));
    if (many !== undefined) {
      carries = many;
      taken.push(many);
    } else if (singular.has(bare(word)) || leadsToTitle(words, index)) taken.push(word);
    else break;
  }
  const title = taken.length > 0 ? taken.join(' ') : null;
  return { title, carries: carries === null ? null : title, rest: words.slice(index) };
}

function leadsToTitle(words: readonly string[], index: number): boolean {
  if (!isRank(words[index] ?? '')) return false;
  const next = words[index + 1];
  return next !== undefined && (isHonorific(next) || leadsToTitle(words, index + 1));
}
