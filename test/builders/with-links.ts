import { PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';

/** A link's action as a file may hold it: an address, a script, a program to start; or a page of the file. */
export type LinkTarget =
  | { uri: string }
  | { script: string }
  | { launch: string }
  | { page: number };

/** The same PDF with links on its first page, one below the other. */
export async function withLinks(bytes: Uint8Array, targets: LinkTarget[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const pages = document.getPages();
  const { context } = document;
  const actionOf = (target: LinkTarget): Record<string, PDFObject> => {
    if ('page' in target) {
      const page = pages[target.page - 1];
      if (!page) throw new RangeError(`The file has no page ${target.page}.`);
      return { Dest: context.obj([page.ref, PDFName.of('Fit')]) };
    }
    if ('uri' in target) return { A: context.obj({ S: 'URI', URI: PDFString.of(target.uri) }) };
    if ('script' in target)
      return { A: context.obj({ S: 'JavaScript', JS: PDFString.of(target.script) }) };
    return { A: context.obj({ S: 'Launch', F: PDFString.of(target.launch) }) };
  };
  const links = targets.map((target, at) => {
    const bottom = 700 - 40 * at;
    const link = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [60, bottom, 300, bottom + 28],
    });
    for (const [key, value] of Object.entries(actionOf(target))) link.set(PDFName.of(key), value);
    return context.register(link);
  });
  pages[0]?.node.set(PDFName.of('Annots'), context.obj(links));
  return document.save();
}
