import { setImmediate } from 'node:timers/promises';
import type { adoptingCalls, FoundNote, FoundNotes } from '../../../shared/contract/adopting.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { PageModel } from '../../../shared/domain/page-model.ts';
import type { PapersStore } from '../../database/papers.ts';
import type { EmbeddedReading } from '../../papers/embedded-annotations/embedded-annotation.ts';
import { UnreadableNotes } from '../../papers/embedded-annotations/unreadable-notes.ts';
import { inPortions } from '../annotating/in-portions.ts';
import type { MarkingParts } from '../annotating/parts.ts';
import { paperOn } from '../annotations.ts';
import { wholeFile } from '../exports/whole-file.ts';
import { compareFound, type Found, isOurCopy, markOfOrigin } from './compare-found.ts';
import { knownMarks } from './known-marks.ts';
import { standingNotes } from './standing-notes.ts';
import { holdFound, takeOver } from './take-over.ts';
import { wordsUnder } from './words-under.ts';

export interface AdoptingParts extends Omit<MarkingParts, 'papers'> {
  papers: Pick<PapersStore, 'file' | 'read' | 'isComplete' | 'models'>;
  /** Reads a file's annotations off this thread. */
  readEmbedded: (bytes: Uint8Array) => Promise<EmbeddedReading>;
}

const sentences: Readonly<Record<UnreadableNotes['code'], string>> = {
  protected:
    'This file is protected by its sender, so notes inside it cannot be taken over. You can still read them in the program they were made with.',
  damaged:
    'The notes inside this file cannot be read, because the file is damaged. Your own notes are safe.',
};

const nothing: EmbeddedReading = { annotations: [], listed: [], skipped: 0 };

/** Notes that are inside a PDF already: of other programs, or of a copy of ours. */
export function createAdopting(parts: AdoptingParts): HandlersOf<typeof adoptingCalls> {
  // asked for twice in a row: to show them, and to take them over
  let last: { hash: string; reading: Promise<EmbeddedReading> } | null = null;

  function readingOf(hash: string): Promise<EmbeddedReading> {
    if (last?.hash === hash) return last.reading;
    const asked = { hash, reading: readFile(hash) };
    last = asked;
    asked.reading.catch(() => {
      if (last === asked) last = null;
    });
    return asked.reading;
  }
  async function readFile(hash: string): Promise<EmbeddedReading> {
    const bytes = await wholeFile(parts.papers, hash, new AbortController().signal);
    return parts.readEmbedded(bytes);
  }

  return {
    async 'adopting.found'({ hash }): Promise<FoundNotes> {
      try {
        const reading = await readingOf(hash);
        const found = await compareFound(reading, knownMarks(parts, hash));
        return { ...(await told(parts, hash, found, reading)), refusal: null };
      } catch (error) {
        if (!(error instanceof UnreadableNotes)) throw error;
        return { ...(await told(parts, hash, [], nothing)), refusal: sentences[error.code] };
      }
    },
    async 'adopting.standing'({ hash }) {
      try {
        const { annotations } = await readingOf(hash);
        return standingNotes(annotations, knownMarks(parts, hash));
      } catch (error) {
        if (error instanceof UnreadableNotes) return [];
        throw error;
      }
    },
    async 'adopting.adopt'({ hash, names }) {
      const reading = await readingOf(hash);
      const wanted = new Set(names);
      const known = knownMarks(parts, hash);
      const chosen = (await compareFound(reading, known)).filter((one) => wanted.has(nameOf(one)));
      const words = pageWords(parts, hash);
      const held = new Map<Found, ReturnType<typeof holdFound>>();
      for (const one of chosen) {
        if (one.state === 'missing') continue;
        const under = wordsUnder(words, one.found.parts);
        held.set(one, holdFound(parts.anchor, hash, one.found, under));
        await setImmediate();
      }
      if (chosen.length === 0) return { taken: 0 };
      const about = {
        hash,
        now: parts.clock().toISOString(),
        paperOn: (pdfPage: number) => paperOn(parts, hash, pdfPage),
        idOfName: idsOf(chosen, reading.annotations, known),
      };
      await inPortions(parts, label(chosen.length), chosen, (tx, one) =>
        takeOver(tx, one, held.get(one) ?? null, about),
      );
      return { taken: chosen.length };
    },
  };
}

const label = (count: number): string =>
  count === 1 ? 'Note taken over from the PDF' : `${count} notes taken over from the PDF`;

const nameOf = (one: Found): string => (one.state === 'missing' ? one.mark.id : one.found.name);

function idsOf(
  chosen: readonly Found[],
  annotations: EmbeddedReading['annotations'],
  known: ReturnType<typeof knownMarks>,
): Map<string, string> {
  const ids = new Map<string, string>();
  const answered = new Set(annotations.map(({ replyTo }) => replyTo));
  for (const { name } of annotations) {
    if (!answered.has(name)) continue;
    const mark = known.byId(name) ?? markOfOrigin(name, known);
    if (mark !== null) ids.set(name, mark.annotation.id);
  }
  for (const one of chosen) if (one.state === 'new') ids.set(one.found.name, one.id);
  return ids;
}

/** The text model of a page, read once. */
function pageWords(
  { papers }: Pick<AdoptingParts, 'papers'>,
  hash: string,
): (pdfPage: number) => PageModel | undefined {
  const models = new Map<number, PageModel | undefined>();
  return (pdfPage) => {
    if (!models.has(pdfPage)) models.set(pdfPage, papers.models(hash, pdfPage, pdfPage)[0]);
    return models.get(pdfPage);
  };
}

async function told(
  parts: AdoptingParts,
  hash: string,
  found: readonly Found[],
  { annotations, skipped }: EmbeddedReading,
): Promise<Omit<FoundNotes, 'refusal'>> {
  const words = pageWords(parts, hash);
  const notes: FoundNote[] = [];
  for (const one of found) {
    notes.push(noteOf(one, words));
    await setImmediate();
  }
  notes.sort((one, other) => one.pdfPage - other.pdfPage);
  return { notes, skipped, isOurCopy: isOurCopy(annotations) };
}

function noteOf(one: Found, words: (pdfPage: number) => PageModel | undefined): FoundNote {
  const said = one.state === 'missing' ? one.mark : one.found;
  const places = one.state === 'missing' ? one.mark.place.parts : one.found.parts;
  const mine = one.state === 'changed' ? one.mark.annotation : null;
  return {
    name: nameOf(one),
    state: one.state,
    pdfPage: places[0]?.pdfPage ?? 1,
    kind: said.kind,
    colour: said.colour,
    author: said.author,
    text: said.text,
    words: wordsUnder(words, places),
    mine: mine === null ? null : { text: mine.text, colour: mine.colour },
  };
}
