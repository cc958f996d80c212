/** How much of a file's end must hold the marks of a whole PDF, in bytes. */
const tailBytes = 1024;

/** Whether the end of the file is missing: no `startxref` and no `%%EOF` in its last 1,024 bytes. */
export function isTruncated(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - tailBytes))).toString(
    'latin1',
  );
  return !tail.includes('startxref') && !tail.includes('%%EOF');
}
