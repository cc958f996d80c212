import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

const words =
  'report cabinet budget schools members officers progress attainment survey review quarter panel housing transport carers strategy delivery partners outcome target average district pupils funding reserves'.split(
    ' ',
  );

/** Numbers that look random and are the same on every machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

/**
 * A long paper as councils publish them: dense text, ruled tables, drawn charts on every ninth page and
 * scanned pages on every fifth. 350 pages have about 30 MB.
 */
export async function aLongPaper(pages: number): Promise<Uint8Array> {
  const next = sequence(7);
  const document = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', () => resolve()));
  const folder = mkdtempSync(join(tmpdir(), 'moothall-scans-'));
  // named files are embedded once each, however many pages show them; buffers are not
  const scans = [1, 2, 3].map((seed) => {
    const file = join(folder, `${seed}.png`);
    writeFileSync(file, scan(sequence(seed)));
    return file;
  });
  for (let page = 1; page <= pages; page += 1) {
    document.addPage();
    const picture = scans[(page / 5) % 3];
    if (picture) document.image(picture, 0, 0, { width: 595 });
    else if (page % 9 === 0) chart(document, next);
    else if (page % 4 === 0) table(document, next);
    else text(document, next);
    document.fontSize(9).text(`Page ${page}`, 500, 790, { lineBreak: false });
  }
  document.end();
  await done;
  rmSync(folder, { recursive: true });
  return Buffer.concat(chunks);
}

function sentence(next: (below: number) => number, length: number): string {
  return Array.from({ length }, () => words[next(words.length)]).join(' ');
}

function text(document: PDFKit.PDFDocument, next: (below: number) => number): void {
  document.font('Helvetica-Bold').fontSize(14).text(sentence(next, 4), 50, 50);
  document.font('Helvetica').fontSize(10.5);
  for (let paragraph = 0; paragraph < 9; paragraph += 1)
    document.moveDown(0.6).text(`${paragraph + 1}.1 ${sentence(next, 60)}.`, { width: 495 });
}

function table(document: PDFKit.PDFDocument, next: (below: number) => number): void {
  document.font('Helvetica').fontSize(9);
  for (let row = 0; row < 28; row += 1)
    for (let column = 0; column < 6; column += 1) {
      const x = 50 + column * 82;
      const y = 60 + row * 25;
      document.rect(x, y, 82, 25).stroke('#888888');
      const cell = column === 0 ? sentence(next, 2) : (next(1000) / 10).toFixed(1);
      document.fillColor('#000000').text(cell, x + 4, y + 8, { width: 76, lineBreak: false });
    }
}

function chart(document: PDFKit.PDFDocument, next: (below: number) => number): void {
  document.font('Helvetica').fontSize(12).text(sentence(next, 5), 50, 50);
  for (let line = 0; line < 40; line += 1) {
    document.moveTo(60, 100 + next(500));
    for (let x = 0; x < 120; x += 1) document.lineTo(60 + x * 4, 100 + next(500));
    document.stroke(['#1b5378', '#a5201a', '#17603a'][line % 3] ?? '#000000');
  }
}

/** A page of a scanner at 150 dpi, grey: lines of smudges on speckled paper, as a PNG. */
function scan(next: (below: number) => number): Buffer {
  const width = 1240;
  const height = 1754;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inLine = y % 36 > 14 && x > 120 && x < width - 120 && y > 150 && y < height - 150;
      const dark = inLine && next(10) > 5;
      rows[y * (width + 1) + 1 + x] = dark ? 20 + next(60) : 236 + next(19);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows, { level: 1 }))];
  return Buffer.concat([signature, ...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
