import * as Y from 'yjs';
import { CallError } from '../../../shared/contract/call-error.ts';

/**
 * The bytes of an update whose every part is plain words of the one text of a prose (shared/prose). Anything else
 * that the format can hold, such as documents within documents, is no prose and would be kept for ever.
 * @throws CallError('invalidInput')
 */
export function checkedUpdate(base64: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (Buffer.from(bytes).toString('base64') !== base64) throw refusal('no base64');
  if (!isOfWords(decoded(bytes))) throw refusal('no words');
  return bytes;
}

const refusal = (why: string): CallError => new CallError('invalidInput', why);

function decoded(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    // the decoder throws errors of many kinds on bytes that are no update
    throw refusal('no update');
  }
}

function isOfWords({ structs }: ReturnType<typeof Y.decodeUpdate>): boolean {
  return structs.every((part) => {
    if (!(part instanceof Y.Item)) return true;
    const isText =
      part.content instanceof Y.ContentString || part.content instanceof Y.ContentDeleted;
    const parent: unknown = part.parent;
    return isText && part.parentSub === null && (typeof parent !== 'string' || parent === 'prose');
  });
}
