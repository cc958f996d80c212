import type { RefObject } from 'react';

interface FilePickerProps {
  picker: RefObject<HTMLInputElement | null>;
  onFiles: (files: File[]) => Promise<void>;
}

/** The browser's file dialog, opened by a button or a key. The same file may be chosen twice running. */
export function FilePicker({ picker, onFiles }: FilePickerProps) {
  return (
    <input
      ref={picker}
      type="file"
      accept=".pdf,application/pdf"
      multiple
      hidden
      aria-label="Agenda packs to open"
      onChange={(event) => {
        void onFiles([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
}
