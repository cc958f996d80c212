/** What a PDF says of itself. Nobody's name but the council's, and nothing of this computer (S36). */
export interface PdfFacts {
  title: string;
  author: string;
  language: string;
  madeAt: Date;
}

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The same facts as XMP (ISO 16684-1). PDFKit 0.20.2 writes them as well, but puts a title such as "Parks & Roads"
 * into the XML as it is, which no reader can then read.
 */
export function xmpOf({ title, author, language, madeAt }: PdfFacts): string {
  const made = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator =
    author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
      ${creator}
      <dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>${made}</xmp:CreateDate>
      <xmp:CreatorTool>Moothall</xmp:CreatorTool>
      <pdf:Producer>PDFKit</pdf:Producer>
    </rdf:Description>`;
}
