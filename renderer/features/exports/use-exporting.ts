import { useEffect, useMemo, useState } from 'react';
import type { ExportForm } from '../../../shared/contract/exports.ts';
import { useApp } from '../../app/app-context.ts';
import { isPrintKey } from './export-keys.ts';

export interface Exporting {
  /** What the dialog was opened for; null while it is closed. */
  form: ExportForm | null;
  open(form: ExportForm): void;
  close(): void;
}

/** Opens the dialog from the notes, from the command box and by Ctrl+P, while a paper is read. */
export function useExporting(): Exporting {
  const { screenCommands } = useApp();
  const [form, setForm] = useState<ExportForm | null>(null);
  useEffect(() => {
    const stop = screenCommands.offer([
      { id: 'take-out', label: 'Take my notes out', run: () => setForm('word') },
      { id: 'print', label: 'Print pages', note: 'Ctrl + P', run: () => setForm('print') },
    ]);
    const pressed = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      setForm('print');
    };
    window.addEventListener('keydown', pressed);
    return () => {
      stop();
      window.removeEventListener('keydown', pressed);
    };
  }, [screenCommands]);
  return useMemo(() => ({ form, open: setForm, close: () => setForm(null) }), [form]);
}
