import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { content, onePagePdf, writing } from './raw-pdf.ts';

/** What Word has saved since 2007: a zip. */
export function wordFile(): Uint8Array {
  return zipEntry(['[Content_Types].xml', 'word/document.xml']);
}

/** Word before 2007: a compound file. */
export function oldWordFile(): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
}

export function spreadsheetFile(): Uint8Array {
  return zipEntry(['[Content_Types].xml', 'xl/workbook.xml']);
}

export function zipFile(): Uint8Array {
  return zipEntry(['Item 4 Report.pdf', 'Item 5 Report.pdf']);
}

/** Local file headers with stored, empty entries: enough of a zip for its first bytes. */
function zipEntry(names: string[]): Uint8Array {
  return Buffer.concat(
    names.flatMap((name) => {
      const header = Buffer.alloc(30);
      header.write('PK\u{3}\u{4}', 'latin1');
      header.writeUInt16LE(name.length, 26);
      return [header, Buffer.from(name)];
    }),
  );
}

export function webPage(): Uint8Array {
  return Buffer.from(
    '\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>',
  );
}

export function plainText(): Uint8Array {
  return Buffer.from('Agenda\n\n1. Apologies\n'.repeat(100));
}

export function onlyZeros(): Uint8Array {
  return new Uint8Array(50_000);
}

/** The head of a PDF and then nothing that could be read. */
export function onlyHeader(): Uint8Array {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 'x')]);
}

export function smallPdf(words = 'Agenda of the Harbour Committee'): Uint8Array {
  return onePagePdf(content(writing(words)));
}

/** 900 bytes that a mail gateway or a web server put in front. */
export function junkBefore(pdf: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.alloc(900), pdf]);
}

/** The first part of a file, as a download that stopped leaves it. */
export function cutOff(pdf: Uint8Array, part: number): Uint8Array {
  return pdf.subarray(0, Math.floor(pdf.length * part));
}

/** A file that was saved a second time and lost the end of that: all pages of the first are there. */
export function lostItsEnd(): Uint8Array {
  const second = `\n9 0 obj\n<< /Length 9000 >>\nstream\n${'x'.repeat(3000)}`;
  return Buffer.concat([smallPdf(), Buffer.from(second)]);
}

/** Opens only with the password "harbour" where one is set; else opens for all, but not for changes. */
export async function lockedPdf(userPassword?: string): Promise<Uint8Array> {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    ...(userPassword === undefined ? {} : { userPassword }),
    ownerPassword: 'clerk',
    permissions: { copying: true, modifying: false, annotating: false },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const written = once(document, 'end');
  document.text('Agenda of the Harbour Committee');
  document.end();
  await written;
  return Buffer.concat(chunks);
}
