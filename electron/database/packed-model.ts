import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { modelAsJson, modelFromJson, type PackedModel } from '../../shared/domain/packed-model.ts';
import { type PageModel, textModelVersion } from '../../shared/domain/page-model.ts';
import { streamLength } from '../../shared/domain/page-stream.ts';

/** Packs a page's text model, in the thread that made it, so that the answering thread only stores it. */
export function packModel(model: PageModel): PackedModel {
  return {
    pdfPage: model.pdfPage,
    version: textModelVersion,
    length: streamLength(model),
    packed: deflateRawSync(Buffer.from(modelAsJson(model), 'utf8')),
  };
}

/** What {@link packModel} was given, to 0.01 pt. */
export function unpackModel({ packed }: PackedModel): PageModel {
  return modelFromJson(inflateRawSync(packed).toString('utf8'));
}
