import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import {
  readerVersion,
  type SegmentHeader,
  segmentHeader,
} from '../../../shared/sync/segment-header.ts';
import { limits } from '../limits.ts';
import {
  deriveKey,
  type EpochKey,
  padded,
  seal,
  sealedOverhead,
  unpadded,
  unseal,
} from './epoch-key.ts';
import { segmentName } from './file-names.ts';
import { encodeFrame, frameKinds, parseFrame, type Refused, refused } from './frame.ts';
import { readSection, type SectionContent, sectionText } from './section.ts';
import type { SigningKey } from './signature.ts';

export interface SegmentToWrite {
  group: string;
  device: string;
  run: string;
  first: number;
  last: number;
  prev: string | null;
  seen: Record<string, string>;
  member: string;
  wall: string;
  sections: readonly { circleEpoch: EpochKey; content: SectionContent }[];
}

type Range = Pick<SegmentHeader, 'group' | 'device' | 'run' | 'first' | 'last'>;

/** A key for this section alone, so that no nonce can meet its like under one key. */
const keyOf = (range: Range, { epoch, secret }: EpochKey, index: number): Uint8Array =>
  deriveKey(secret, range.group, `${range.run}|${range.first}|${range.last}|${epoch}|${index}`);
const boundTo = ({ device, run, first, last }: Range, epoch: string, index: number): string =>
  `${device}|${run}|${first}|${last}|${epoch}|${index}`;

/**
 * The finished, signed bytes of a segment. What is longer than limits.segmentWritten should be cut smaller where it
 * has more than one op; all readers take up to limits.segmentRead.
 * @throws RangeError where readers would refuse it: too long, too many ops or sections, ops of another run or range
 */
export function encodeSegment(
  segment: SegmentToWrite,
  tools: { keys: SigningKey; random: (bytes: number) => Uint8Array },
): { hash: string; name: string; bytes: Uint8Array } {
  const { sections, ...told } = segment;
  const ops = sections.flatMap(({ content }) => content.changes.map((change) => change.ops.length));
  if (ops.reduce((sum, some) => sum + some, 0) > limits.opsRead)
    throw new RangeError('more ops than a segment may have');
  const sealed = sections.map(({ circleEpoch, content }, index) =>
    seal(
      keyOf(segment, circleEpoch, index),
      padded(sectionText(content, segment)),
      boundTo(segment, circleEpoch.epoch, index),
      tools.random,
    ),
  );
  const header: SegmentHeader = {
    v: 1,
    minReader: readerVersion,
    ...told,
    sections: sections.map(({ circleEpoch }, index) => ({
      epoch: circleEpoch.epoch,
      bytes: sealed[index]?.length ?? 0,
    })),
  };
  if (!isSound(header)) throw new RangeError('a segment that no reader would take');
  const { hash, bytes } = encodeFrame(frameKinds.segment, header, sealed, tools.keys);
  return { hash, bytes, name: segmentName({ ...segment, hash }) };
}

export interface ParsedSegment {
  hash: string;
  header: SegmentHeader;
  /** Sealed bytes, views. */
  sections: readonly Uint8Array[];
  signature: Uint8Array;
}

/** Checks hash, lengths and header; whose signature it is, is asked with isSignedBy. Never throws on content. */
export function parseSegment(
  bytes: Uint8Array,
  rules: Pick<SafetyRules, 'hashes'> = safetyRules,
): { ok: true; segment: ParsedSegment; signature: Uint8Array } | Refused {
  const parsed = parseFrame(frameKinds.segment, bytes, rules);
  if (!parsed.ok) return parsed;
  const { hash, header: told, body, signature } = parsed.frame;
  if (isOfLaterVersion(told)) return refused('too-new');
  const { success, data: header } = segmentHeader.safeParse(told);
  if (!success || !isSound(header)) return refused('header');
  const sections: Uint8Array[] = [];
  let at = 0;
  for (const section of header.sections) {
    sections.push(body.subarray(at, at + section.bytes));
    at += section.bytes;
  }
  if (at !== body.length) return refused('length');
  return { ok: true, segment: { hash, header, sections, signature }, signature };
}

/** What zod's shape of a header cannot say: ops in order, not too many, sections of a length that sealing gives. */
const isSound = ({ first, last, sections }: SegmentHeader): boolean =>
  first <= last &&
  last - first < limits.opsRead &&
  last <= 2 ** 40 &&
  sections.length <= limits.sections &&
  sections.every(
    ({ bytes }) => bytes > sealedOverhead && (bytes - sealedOverhead) % limits.padding === 0,
  );

const isOfLaterVersion = (header: unknown): boolean =>
  header !== null &&
  typeof header === 'object' &&
  'v' in header &&
  typeof header.v === 'number' &&
  header.v > 1;

/**
 * The ops of one section. 'sealed': this key does not open it. 'content': it opens, and what is in it no app of this
 * version wrote. 'too-new': an app that made a real break wrote it; it is kept and passed on, not applied.
 */
export function openSection(
  parsed: Pick<ParsedSegment, 'header' | 'sections'>,
  index: number,
  key: EpochKey,
  rules: Pick<SafetyRules, 'seals'> = safetyRules,
):
  | { ok: true; content: SectionContent; ops: SectionContent['changes'] }
  | { ok: false; why: 'sealed' | 'content' | 'too-new' } {
  const { header, sections } = parsed;
  const sealed = sections[index];
  if (sealed === undefined || header.sections[index]?.epoch !== key.epoch)
    return { ok: false, why: 'sealed' };
  if (header.minReader > readerVersion) return { ok: false, why: 'too-new' };
  const plain = unseal(keyOf(header, key, index), sealed, boundTo(header, key.epoch, index), rules);
  if (plain === null) return { ok: false, why: 'sealed' };
  const text = unpadded(plain);
  const content = text === null ? null : readSection(text, header);
  if (content === null) return { ok: false, why: 'content' };
  return { ok: true, content, ops: content.changes };
}
