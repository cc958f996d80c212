import { maxPages } from '../../shared/domain/import-refusal.ts';
import type { PackReading, PageRange } from '../../shared/domain/pack-reading.ts';
import type { PdfText, TextLine } from '../../shared/domain/page-text.ts';
import { packModel } from '../database/packed-model.ts';
import type { FileReading, ReadRequest } from './read-file.ts';
import { ReadRefusal, ReadStopped } from './read-refusal.ts';
import { type DraftModel, modelOf } from './reading/draft-model.ts';
import { openPdf } from './reading/open-pdf.ts';
import { bodyLines } from './reading/page-furniture.ts';
import { pageSizes } from './reading/page-size.ts';
import { refusalOf } from './reading/pdf-error.ts';
import { readPdf } from './reading/read-pdf.ts';
import { storedPageOf } from './reading/stored-page-of.ts';
import { bodyOfPages, textHashes } from './reading/text-hashes.ts';
import { readWholeFile, type WholeFile } from './reading/whole-file.ts';
import type { StoredPage } from './stored-page.ts';
import type { WorkerAsk } from './worker-message.ts';

/** The wire to the answering thread. `ask` resolves when that thread has dealt with the message. */
export interface ReadWire {
  ask(message: WorkerAsk): Promise<{ goOn: boolean }>;
  alive(): void;
  arriving(bytes: number): void;
}

/** What makes sense of the words; handed in, so that reading can be tried without it. */
export type Understand = (pdf: PdfText) => PackReading;

const partBytes = 1024 * 1024;
/** A portion of pages goes out when it holds so many, or when so much time has passed since the last one. */
const mostPages = 20;
const portionMs = 300;
/** Text models that go out at once: some 200 KB. */
const modelsAtOnce = 100;

/** Reads one file from its first byte to its meaning. Throws ReadRefusal, ReadStopped, or a fault of ours. */
export async function readJob(
  task: { request: ReadRequest; assets: string },
  wire: ReadWire,
  understand: Understand,
): Promise<FileReading> {
  const file = await readWholeFile(task.request.path, wire);
  const { hash } = file;
  const bytes = file.bytes.length;
  const { goOn } = await wire.ask({ kind: 'identified', hash, bytes });
  if (!goOn) throw new ReadStopped();
  try {
    const { pdf, drafts } = await readOpen(task, file, wire);
    wire.alive();
    const reading = understand(pdf);
    wire.alive();
    const bodies = bodyOfPages(pdf.pages, papersOf(reading));
    await sendModels(drafts, bodies, wire);
    const notices = [...reading.notices, ...unreadNotice(pdf.unreadPages ?? [])];
    return {
      hash,
      bytes,
      outline: pdf.outline,
      textHashes: textHashes(bodies),
      reading: { ...reading, notices },
    };
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

async function readOpen(
  { request, assets }: { request: ReadRequest; assets: string },
  file: WholeFile,
  wire: ReadWire,
): Promise<{ pdf: PdfText; drafts: DraftModel[] }> {
  // opened before anything is handed on, so that a locked or damaged file leaves no bytes behind;
  // pdf.js takes its bytes away, hence the copy
  const document = await openPdf(file.bytes.slice(), assets, request.password);
  if (document.numPages < 1) throw new ReadRefusal('damaged');
  if (document.numPages > maxPages) throw new ReadRefusal('tooManyPages');
  await sendParts(file.bytes, wire);
  await wire.ask({ kind: 'opened', sizes: await pageSizes(document, wire.alive) });
  const portions = new Portions(wire);
  const about = { fileName: request.fileName, truncated: file.truncated };
  const drafts: DraftModel[] = [];
  const pdf = await readPdf(document, about, async (page, draft) => {
    drafts.push(draft);
    await portions.add(storedPageOf(page, bodyLines(page)));
  });
  await portions.end();
  return { pdf, drafts };
}

function papersOf(reading: PackReading): PageRange[] {
  return reading.items.flatMap((item) => item.documents.map((document) => document.pdfPages));
}

async function sendParts(bytes: Uint8Array, wire: ReadWire): Promise<void> {
  for (let index = 0; index * partBytes < bytes.length; index += 1) {
    const part = bytes.slice(index * partBytes, (index + 1) * partBytes);
    await wire.ask({ kind: 'part', index, bytes: part });
  }
}

/** Only now: which lines are running heads is known once the papers are. */
async function sendModels(
  drafts: readonly DraftModel[],
  bodies: readonly TextLine[][],
  wire: ReadWire,
): Promise<void> {
  for (let from = 0; from < drafts.length; from += modelsAtOnce) {
    const some = drafts.slice(from, from + modelsAtOnce);
    const models = some.map((draft, index) =>
      packModel(modelOf(draft, bodies[from + index] ?? [])),
    );
    await wire.ask({ kind: 'models', models });
  }
}

/** Hands pages over in portions. One portion is stored over there while the next is read here, never two. */
class Portions {
  readonly #wire: ReadWire;
  #pages: StoredPage[] = [];
  #stored: Promise<unknown> = Promise.resolve();
  #sentAt = performance.now();

  constructor(wire: ReadWire) {
    this.#wire = wire;
  }

  async add(page: StoredPage): Promise<void> {
    this.#pages.push(page);
    this.#wire.alive();
    const isTime = performance.now() - this.#sentAt > portionMs;
    if (this.#pages.length >= mostPages || isTime) await this.send();
  }

  async send(): Promise<void> {
    if (this.#pages.length === 0) return;
    const pages = this.#pages;
    this.#pages = [];
    await this.#stored;
    this.#stored = this.#wire.ask({ kind: 'pages', pages });
    this.#sentAt = performance.now();
  }

  /** Sends what is left and waits until all of it is stored. */
  async end(): Promise<void> {
    await this.send();
    await this.#stored;
  }
}

function unreadNotice(pages: number[]): string[] {
  if (pages.length === 0) return [];
  const which = pages.length === 1 ? `Page ${pages[0]} is` : `Pages ${pages.join(', ')} are`;
  return [`${which} broken in this file and could not be read. Please compare with the original.`];
}
