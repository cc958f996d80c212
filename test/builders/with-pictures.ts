import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { seeded } from './some-marks.ts';

/** The picture's edge in pixels: at three bytes a pixel some 210 kB. */
const edge = 265;

/** The file with a picture on each page, none like another and none that packs: a pack full of scans. */
export async function withPictures(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const random = seeded(11);
  for (const page of document.getPages()) {
    const pixels = new Uint8Array(edge * edge * 3);
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = random() * 256;
    const picture = document.context.stream(pixels, {
      ...{ Type: 'XObject', Subtype: 'Image', Width: edge, Height: edge },
      ...{ ColorSpace: 'DeviceRGB', BitsPerComponent: 8 },
    });
    const key = page.node.newXObject('Scan', document.context.register(picture));
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(60, 0, 0, 60, 20, 20),
      drawObject(key),
      popGraphicsState(),
    );
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
