/** As many as one import takes. */
const most = 500;
/** Folders in folders that are followed: a committee's year of packs, not a whole disk. */
const deepest = 4;

/** The files of a drop. A folder stands for the PDFs in it and in its folders. */
export async function filesOf(dropped: DataTransfer): Promise<File[]> {
  // entries must be asked for before the first await: the list is emptied afterwards
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...dropped.files];
  const found: File[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry?.isDirectory) await gather(entry as FileSystemDirectoryEntry, found, 1);
    else {
      const file = plain[index];
      if (file) found.push(file);
    }
  }
  return (entries.length === 0 ? plain : found).slice(0, most);
}

async function gather(
  folder: FileSystemDirectoryEntry,
  found: File[],
  depth: number,
): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      // a folder that cannot be read counts as empty: the other files of the drop are still taken
      reader.readEntries(resolve, () => resolve([])),
    );
    if (entries.length === 0 || found.length >= most) return;
    for (const entry of entries) {
      if (entry.isDirectory && depth < deepest) {
        await gather(entry as FileSystemDirectoryEntry, found, depth + 1);
      } else if (entry.isFile && entry.name.toLowerCase().endsWith('.pdf')) {
        const file = await fileOf(entry as FileSystemFileEntry);
        if (file) found.push(file);
      }
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  // a file that went away while the folder was walked is left out
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
