/** What Windows, OneDrive and SharePoint take in no name, and what turns the direction of writing (sync.md, section 3). */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}"*:<>?/\\|#%]/gu;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)(?=\.|$)/i;

/**
 * A name of at most so many letters that every system takes: nothing hidden, temporary or of a device, no blank at
 * either end, no point at the end. Empty words become `otherwise`.
 */
export function safeName(words: string, longest: number, otherwise: string): string {
  const plain = words
    .normalize('NFC')
    .replace(unfit, ' ')
    .replace(/_vti_/gi, ' ')
    .replace(/\s+/g, ' ');
  const cut = Array.from(plain.replace(/^[ .~$_-]+/, ''))
    .slice(0, longest)
    .join('');
  const name = cut.replace(/[. ]+$/, '').replace(device, (found) => `${found}_`);
  return name === '' ? otherwise : name;
}
