/** Bytes as base64, as calls carry them. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // more arguments than so many at once are refused by the engine
  for (let from = 0; from < bytes.length; from += 8192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
