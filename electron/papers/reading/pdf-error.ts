import { ReadRefusal } from '../read-refusal.ts';

/** Names of the errors by which pdf.js says that a file, not its own caller, is at fault. */
const fromFile = new Set([
  'InvalidPDFException',
  'UnknownErrorException',
  'PasswordException',
  'FormatError',
]);
/** Code of PasswordException for a password that was given and is wrong. */
const wrongPasswordCode = 2;

interface PdfError {
  name: string;
  code: number;
  /** Name and message of the error inside pdf.js, where it has no exception of its own for it. */
  details: string;
}

function pdfError(error: unknown): PdfError | null {
  if (!(error instanceof Error) || !fromFile.has(error.name)) return null;
  const details = 'details' in error && typeof error.details === 'string' ? error.details : '';
  const code = 'code' in error && typeof error.code === 'number' ? error.code : 0;
  return { name: error.name, code, details };
}

/**
 * What pdf.js gives, or the fallback where this part of the file is broken. Faults of our own code are
 * thrown on: they must never pass for a damaged file.
 */
export async function orElse<Value, Fallback>(
  reading: Promise<Value>,
  fallback: Fallback,
): Promise<Value | Fallback> {
  try {
    return await reading;
  } catch (error) {
    if (!isFileError(error)) throw error;
    return fallback;
  }
}

/** Whether pdf.js met something broken in the file, which other parts of it may survive. */
export function isFileError(error: unknown): boolean {
  return pdfError(error) !== null;
}

/**
 * The refusal an error of pdf.js stands for; null if it is no fault of the file. A TypeError inside pdf.js
 * is its own fault or that of an old runtime ("Promise.withResolvers is not a function"), not damage.
 */
export function refusalOf(error: unknown): ReadRefusal | null {
  const known = pdfError(error);
  if (known === null) return null;
  if (known.name === 'PasswordException')
    return new ReadRefusal('locked', known.code === wrongPasswordCode);
  if (/^RangeError: (?:Array buffer allocation|Invalid (?:typed )?array)/.test(known.details))
    return new ReadRefusal('tooMuchMemory');
  if (/^(?:Type|Reference|Syntax)Error/.test(known.details)) return null;
  return new ReadRefusal('damaged');
}
