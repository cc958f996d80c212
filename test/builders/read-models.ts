import { type DraftModel, modelOf } from '../../electron/papers/reading/draft-model.ts';
import { openPdf, pdfjsFolder } from '../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../electron/papers/reading/read-pdf.ts';
import { bodyOfPages } from '../../electron/papers/reading/text-hashes.ts';
import { understand } from '../../electron/papers/understand.ts';
import type { PageModel } from '../../shared/domain/page-model.ts';
import type { PdfText, TextLine } from '../../shared/domain/page-text.ts';

/** What an import would know of a file's words: its pages, their lines without furniture, their text models. */
export interface ReadModels {
  pdf: PdfText;
  bodies: TextLine[][];
  models: PageModel[];
}

/** Reads a PDF as the importing worker does, in this thread. */
export async function readModels(bytes: Uint8Array): Promise<ReadModels> {
  const document = await openPdf(Uint8Array.from(bytes), pdfjsFolder());
  const drafts: DraftModel[] = [];
  const pdf = await readPdf(document, { fileName: 'pack.pdf', truncated: false }, (_, draft) => {
    drafts.push(draft);
  });
  await document.loadingTask.destroy();
  const papers = understand(pdf).items.flatMap((item) => item.documents.map((one) => one.pdfPages));
  const bodies = bodyOfPages(pdf.pages, papers);
  const models = drafts.map((draft, index) => modelOf(draft, bodies[index] ?? []));
  return { pdf, bodies, models };
}
