import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib';

/**
 * Drops these objects and everything that nothing else leads to. What pointed to them (links to other
 * pages) points to nothing then.
 */
export function onlyReachable(context: PDFContext, dropped: readonly PDFRef[]): void {
  for (const ref of dropped) context.assign(ref, PDFNull);
  const { Root } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  // a list, not a recursion: a file may nest as deep as it likes
  const waiting: PDFObject[] = Root === undefined ? [] : [Root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      const target = context.lookup(object);
      if (target !== undefined) waiting.push(target);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref)) context.delete(ref);
}
