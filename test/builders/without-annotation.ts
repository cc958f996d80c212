import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** A file as another program leaves it when somebody deletes one note from page 1 in it. */
export async function withoutAnnotation(bytes: Uint8Array, named: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const list = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  const at = list.asArray().findIndex((entry) => {
    const name = document.context.lookup(entry, PDFDict).lookup(PDFName.of('NM'));
    return name instanceof PDFString && name.decodeText() === named;
  });
  list.remove(at);
  return document.save();
}
