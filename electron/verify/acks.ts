import { joined, type Range, without } from '../../shared/sync/ranges.ts';
import { openAck } from '../sync/envelope/ack.ts';
import type { ParsedAdvice } from '../sync/envelope/advice.ts';
import type { EpochKey } from '../sync/envelope/epoch-key.ts';
import type { SegmentFacts } from './chains.ts';
import type { Findings } from './report.ts';

export interface HeardAdvice {
  advice: ParsedAdvice;
  file: string;
}

/** Of a hash, where an ack names what goes by it in short. */
const shortLetters = 10;

interface AckParts {
  segments: ReadonlyMap<string, SegmentFacts>;
  /** The first ten letters of the hashes of all key records that are here. */
  records: ReadonlySet<string>;
  keyOf: (epoch: string) => EpochKey | null;
  findings: Findings;
}

/**
 * Holds what each laptop said it had received against what is here: it names the newest files, too, which no other file
 * names. Answers whether anything is missing.
 */
export function checkAcks(heard: readonly HeardAdvice[], parts: AckParts): boolean {
  const { segments, records, keyOf, findings } = parts;
  const here = new Map<string, Range[]>();
  for (const [run, some] of Map.groupBy(segments.values(), ({ run: of }) => of))
    here.set(run, joined(some.map(({ first, last }): Range => [first, last])));
  const short = new Set([...segments.keys()].map((hash) => hash.slice(0, shortLetters)));
  let lacks = false;
  for (const { advice, file } of heard) {
    const said = openAck(advice, keyOf);
    if (said === null) continue;
    const lack = (what: string) => {
      lacks = true;
      findings.fault(file, `Laptop ${advice.device} said that it holds ${what}, not here.`);
    };
    for (const [run, ranges] of Object.entries(said.have))
      for (const [first, last] of without(joined(ranges), here.get(run) ?? []))
        lack(`changes ${first} to ${last} (${run})`);
    for (const heads of Object.values(said.whole ?? {}))
      for (const head of heads) if (!segments.has(head)) lack(`a file of changes (${head})`);
    for (const file of said.twice ?? []) if (!short.has(file)) lack(`a file of changes (${file})`);
    for (const record of said.records ?? [])
      if (!records.has(record)) lack(`a record of the group (${record})`);
  }
  return lacks;
}
