import { parseAck } from '../sync/envelope/ack.ts';
import type { ParsedAdvice } from '../sync/envelope/advice.ts';
import { parseDescriptor } from '../sync/envelope/descriptor.ts';
import { kindOf, type Refused } from '../sync/envelope/frame.ts';
import { type ParsedKeyRecord, parseKeyRecord } from '../sync/envelope/key-record.ts';
import { parseLiveHead } from '../sync/envelope/live-head.ts';
import { parsePack } from '../sync/envelope/pack.ts';
import { parsePart } from '../sync/envelope/paper-part.ts';
import { type ParsedSegment, parseSegment } from '../sync/envelope/segment.ts';
import { Damages } from './damages.ts';
import { bytesOf, type FoundFile } from './found-file.ts';
import type { FoundRecord } from './membership-check.ts';
import { type Findings, refusalWords, type Verified } from './report.ts';

/** What a whole file turned out to be, for whoever asks about more than its bytes. */
export interface Visitor {
  segment: (parsed: ParsedSegment, file: string) => void;
  /** A record that was not known before. */
  record(found: FoundRecord): void;
  /** An acknowledgement or a live head. */
  advice(advice: ParsedAdvice, file: string): void;
  /** A file that only names its group. */
  ofGroup(group: string, file: string): void;
  descriptor(group: string): void;
}

type Counts = Verified['counts'];

/** Reads files one after another by their content and tells what each is; what is wrong by itself goes to the findings. */
export class FolderReader {
  readonly counts: Counts = {
    ...{ files: 0, keyRecords: 0, segments: 0, packs: 0, paperParts: 0, acks: 0, liveHeads: 0 },
  };
  readonly damages = new Damages();
  /** Key records whose own hash is good; whose signature they have is the group's to say. By hash and signature. */
  readonly records = new Map<string, FoundRecord>();
  readonly #findings: Findings;

  /** @param strays records that an earlier reading found where none is looked for first */
  constructor(findings: Findings, strays: readonly FoundRecord[]) {
    this.#findings = findings;
    for (const stray of strays) this.#record(stray, stray.file, {});
  }

  /** Takes a file in where it is a key record; answers false, with nothing noted, where it is not. */
  async readRecord(file: FoundFile): Promise<boolean> {
    const bytes = file.kind === 'link' ? null : await bytesOf(file);
    if (!(bytes instanceof Uint8Array) || kindOf(bytes) !== 'keyRecord') return false;
    this.counts.files += 1;
    this.#take(bytes, file.shown, {});
    return true;
  }

  async read(file: FoundFile, visitor: Partial<Visitor>): Promise<void> {
    if (file.kind === 'link') {
      this.#findings.notice(file.shown, 'It is a link or no plain file, and is never followed.');
      return;
    }
    this.counts.files += 1;
    const bytes = await bytesOf(file);
    if (bytes instanceof Uint8Array) this.#take(bytes, file.shown, visitor);
    else this.damages.add(file.shown, bytes);
  }

  #take(bytes: Uint8Array, shown: string, visitor: Partial<Visitor>): void {
    switch (kindOf(bytes)) {
      case 'segment': {
        const parsed = this.#whole(parseSegment(bytes), shown);
        if (parsed !== null) visitor.segment?.(parsed.segment, shown);
        return;
      }
      case 'pack': {
        const parsed = this.#whole(parsePack(bytes), shown);
        if (parsed === null) return;
        this.counts.packs += 1;
        this.damages.whole(parsed.hash);
        visitor.ofGroup?.(parsed.header.group, shown);
        for (const { hash, bytes: inside } of parsed.segments)
          this.#take(inside, `${shown} ${hash}`, visitor);
        return;
      }
      case 'keyRecord': {
        const parsed = this.#whole(parseKeyRecord(bytes), shown);
        if (parsed !== null) this.#record(parsed, shown, visitor);
        return;
      }
      case 'paperPart': {
        const parsed = this.#whole(parsePart(bytes), shown);
        if (parsed === null) return;
        this.counts.paperParts += 1;
        this.damages.whole(parsed.hash);
        visitor.ofGroup?.(parsed.header.group, shown);
        return;
      }
      case 'ack': {
        const parsed = this.#whole(parseAck(bytes), shown);
        this.counts.acks += 1;
        if (parsed !== null) visitor.advice?.(parsed.advice, shown);
        return;
      }
      case 'liveHead': {
        const parsed = this.#whole(parseLiveHead(bytes), shown);
        this.counts.liveHeads += 1;
        if (parsed !== null) visitor.advice?.(parsed.advice, shown);
        return;
      }
      case 'descriptor': {
        const parsed = this.#whole(parseDescriptor(bytes), shown);
        if (parsed === null) return;
        this.damages.whole(parsed.hash);
        visitor.descriptor?.(parsed.descriptor.group);
        return;
      }
      case null: {
        // a spoilt beginning: what it is called still says whose it was
        if (/\.mm[a-z]/i.test(shown)) this.damages.add(shown, 'not-ours');
        else this.#findings.notice(shown, refusalWords['not-ours']);
      }
    }
  }

  #whole<T extends { ok: true }>(parsed: T | Refused, shown: string): T | null {
    if (parsed.ok) return parsed;
    this.damages.add(shown, parsed.why);
    return null;
  }

  #record(parsed: ParsedKeyRecord, shown: string, visitor: Partial<Visitor>): void {
    // the signature is no part of what is hashed: of two copies one may be spoilt in it
    const key = `${parsed.hash} ${Buffer.from(parsed.signature).toString('hex')}`;
    if (this.records.has(key)) return;
    const found = { ...parsed, file: shown };
    this.records.set(key, found);
    visitor.record?.(found);
  }
}
