import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFContext,
  PDFHexString,
  type PDFObject,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Section } from './last-section.ts';

interface Row {
  number: number;
  generation: number;
  offset: number;
}

/**
 * The original's bytes with a section behind them that holds these objects (ISO 32000-1 §7.5.6). The
 * cross-reference is a table or a stream, as the original's newest is: readers accept no mixture.
 */
export function appendSection(
  bytes: Uint8Array,
  section: Section,
  context: PDFContext,
  changed: readonly PDFRef[],
): Uint8Array {
  const chunks: Uint8Array[] = [bytes, Buffer.from('\n')];
  let length = bytes.length + 1;
  const write = (chunk: Uint8Array) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const refs = [...changed].sort((one, other) => one.objectNumber - other.objectNumber);
  const rows = refs.map((ref) => {
    const offset = length;
    const object = context.lookup(ref);
    if (object !== undefined) write(indirect(ref, object));
    return { number: ref.objectNumber, generation: ref.generationNumber, offset };
  });
  const start = length;
  const trailer = trailerEntries(context, section, rows);
  const size = Math.max(section.size, context.largestObjectNumber + 1);
  if (section.kind === 'table') write(table(rows, `/Size ${size}${trailer}`));
  else
    write(
      stream(
        [...rows, { number: size, generation: 0, offset: start }],
        `/Size ${size + 1}${trailer}`,
      ),
    );
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return joined(chunks, length);
}

/** Buffer.concat would answer a view that has to be copied once more before it can go to another thread. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function indirect(ref: PDFRef, object: PDFObject): Uint8Array {
  const size = object.sizeInBytes();
  const body = new Uint8Array(size);
  object.copyBytesInto(body, 0);
  const head = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendobj\n')]);
}

function trailerEntries({ trailerInfo }: PDFContext, section: Section, rows: Row[]): string {
  const { Root, Info, ID } = trailerInfo;
  const kept = `/Root ${Root?.toString() ?? ''}${Info === undefined ? '' : `/Info ${Info.toString()}`}`;
  return `${kept}${identity(ID, rows)}/Prev ${section.start}`;
}

/** The first half stays with the file for life, the second tells its states apart (ISO 32000-1 §14.4). */
function identity(ID: PDFObject | undefined, rows: Row[]): string {
  const first = ID instanceof PDFArray ? ID.get(0) : undefined;
  if (!(first instanceof PDFHexString || first instanceof PDFString)) return '';
  const second = createHash('md5').update(JSON.stringify([String(first), rows, Date.now()]));
  const hex = Buffer.from(first.asBytes()).toString('hex');
  return `/ID[<${hex}><${second.digest('hex')}>]`;
}

function table(rows: Row[], trailer: string): Uint8Array {
  const lines = runs(rows).map((run) => {
    const entries = run.map(
      ({ offset, generation }) =>
        `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    );
    return `${run[0]?.number ?? 0} ${run.length}\n${entries.join('')}`;
  });
  return Buffer.from(`xref\n${lines.join('')}trailer\n<<${trailer}>>\n`);
}

/** Type in one byte, offset in five, generation in two: 1 TB and every generation. */
const rowBytes = 8;

/** The stream's own row is the last. */
function stream(rows: Row[], trailer: string): Uint8Array {
  const data = Buffer.alloc(rows.length * rowBytes);
  for (const [index, { offset, generation }] of rows.entries()) {
    data.writeUInt8(1, index * rowBytes);
    data.writeUIntBE(offset, index * rowBytes + 1, 5);
    data.writeUInt16BE(generation, index * rowBytes + 6);
  }
  const index = runs(rows).map((run) => `${run[0]?.number ?? 0} ${run.length}`);
  const entries = `/Type/XRef/W[1 5 2]/Index[${index.join(' ')}]${trailer}/Length ${data.length}`;
  return Buffer.concat([
    Buffer.from(`${rows.at(-1)?.number ?? 0} 0 obj\n<<${entries}>>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** Rows of neighbouring numbers stand together. */
function runs(rows: Row[]): Row[][] {
  const found: Row[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.at(-1)?.number === row.number - 1) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Every reference that came into being after `before`. */
export function newRefs(context: PDFContext, before: number): PDFRef[] {
  return context
    .enumerateIndirectObjects()
    .map(([ref]) => ref)
    .filter(({ objectNumber }) => objectNumber > before);
}
