import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import type { PaperVersion } from '../../../shared/domain/paper.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { meetingLabel } from '../meeting-label.ts';

type Council = Ledger<typeof sharedNouns>;

/** What one search asks again and again of the ledger, kept until something changes. */
export interface Places {
  /** "Scrutiny Board, 13 February 2025" */
  meeting(id: string): string;
  pack(hash: string): Pack | null;
  /** Whether a newer edition of this pack is here. */
  isRevised(hash: string): boolean;
  /** The printed number of a page, or null where it bears none. */
  printed(hash: string, pdfPage: number): string | null;
  /** The paper or item that a page belongs to. */
  around(hash: string, pdfPage: number): { title: string; item: AgendaItem | null };
  packs(): Pack[];
  /** A page in words: "page 12", or "page 14 of the file" where no number is printed. */
  pageInWords(hash: string, pdfPage: number): string;
}

interface Contents {
  pack: Pack | null;
  printed: Map<number, string | null>;
  versions: PaperVersion[];
  items: AgendaItem[];
}

function contentsOf(council: Council, hash: string): Contents {
  const pack = council.row('pack', hash);
  return {
    pack,
    printed: new Map(pack?.pages.map((page) => [page.pdfPage, page.printed]) ?? []),
    versions: council.rows('paperVersion', { pack: hash }),
    items: council.rows('agendaItem', { pack: hash, removed: 0 }),
  };
}

const holds = (from: number | null, to: number | null, page: number): boolean =>
  from !== null && to !== null && from <= page && page <= to;

/** Memory that empties itself whenever the ledger changes. */
export function createPlaces(council: Council): Places {
  const labels = new Map<string, string>();
  const contents = new Map<string, Contents>();
  let allPacks: Pack[] | null = null;
  council.on(() => {
    labels.clear();
    contents.clear();
    allPacks = null;
  });

  const remembered = <T>(memory: Map<string, T>, key: string, make: () => T): T => {
    const known = memory.get(key) ?? make();
    memory.set(key, known);
    return known;
  };
  const contentsFor = (hash: string) => remembered(contents, hash, () => contentsOf(council, hash));
  const packs = (): Pack[] => {
    allPacks ??= council.rows('pack');
    return allPacks;
  };
  const printed = (hash: string, pdfPage: number) => contentsFor(hash).printed.get(pdfPage) ?? null;

  return {
    meeting: (id) => remembered(labels, id, () => meetingLabel(council, id)),
    pack: (hash) => contentsFor(hash).pack,
    isRevised: (hash) => packs().some((pack) => pack.revises === hash),
    printed,
    around(hash, pdfPage) {
      const { pack, versions, items } = contentsFor(hash);
      const version = versions.find((one) => holds(one.pdfFrom, one.pdfTo, pdfPage));
      const paper = version === undefined ? null : council.row('paper', version.paper);
      const item =
        (paper === null ? null : council.row('agendaItem', paper.item)) ??
        items.find((one) => holds(one.pdfFrom, one.pdfTo, pdfPage)) ??
        null;
      return { title: paper?.title || item?.title || pack?.label || 'A page', item };
    },
    packs,
    pageInWords(hash, pdfPage) {
      const number = printed(hash, pdfPage);
      return number === null ? `page ${pdfPage} of the file` : `page ${number}`;
    },
  };
}
