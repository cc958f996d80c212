import type { PackedModel } from '../../../shared/domain/packed-model.ts';
import { packModel } from '../../database/packed-model.ts';
import { type DraftModel, modelOf } from '../reading/draft-model.ts';
import { openPdf } from '../reading/open-pdf.ts';
import { readPdf } from '../reading/read-pdf.ts';
import { bodyOfPages } from '../reading/text-hashes.ts';
import { understand } from '../understand.ts';

/** The text models that an import of the same bytes would make. `told` hears of each page. */
export async function makeModels(
  bytes: Uint8Array,
  assets: string,
  told: (pdfPage: number) => void,
): Promise<PackedModel[]> {
  const document = await openPdf(bytes, assets);
  const drafts: DraftModel[] = [];
  const pdf = await readPdf(document, { fileName: '', truncated: false }, (page, draft) => {
    drafts.push(draft);
    told(page.pdfPage);
  });
  const papers = understand(pdf).items.flatMap((item) => item.documents.map((one) => one.pdfPages));
  const bodies = bodyOfPages(pdf.pages, papers);
  return drafts.map((draft, index) => packModel(modelOf(draft, bodies[index] ?? [])));
}
