import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportRequest, ExportForm as Form } from '../../../shared/contract/exports.ts';
import { useApp } from '../../app/app-context.ts';
import { useReader } from '../../app/reader-port.ts';
import { createTakingOut } from '../../app/taking-out.ts';
import { TakingOutSteps } from '../../app/taking-out-steps.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { firstWishes } from './export-choices.ts';
import { ExportForm } from './export-form.tsx';
import './exports.css';

interface ExportDialogProps {
  /** What stands chosen at first; null while the dialog is closed. */
  form: Form | null;
  onClose: () => void;
}

/** Takes my notes of the file in hand out: as a list, in a copy of the PDF, on paper. */
export function ExportDialog({ form, onClose }: ExportDialogProps) {
  const title = form === 'print' ? 'Print pages' : 'Take my notes out';
  return (
    <Dialog title={title} isOpen={form !== null} onClose={onClose}>
      {form !== null && <Inside form={form} onClose={onClose} />}
    </Dialog>
  );
}

function Inside({ form, onClose }: { form: Form; onClose: () => void }) {
  const { client, announcer } = useApp();
  const { hash, file } = useReader();
  const [taking] = useState(() => createTakingOut(client, announcer));
  const [wishes, setWishes] = useState(() => firstWishes(form));
  const isBegun = useStore(taking.store, ({ job, problem }) => job !== null || problem !== null);
  useEffect(() => taking.watch(), [taking]);
  const start = (request: ExportRequest) =>
    void taking.begin(() => client.call('exports.start', request));
  if (isBegun) return <TakingOutSteps taking={taking} onClose={onClose} />;
  return (
    <>
      {form !== 'print' && (
        <p>Only you have your notes. What you take out here is yours to keep or to give away.</p>
      )}
      <ExportForm
        {...{ hash, wishes }}
        isPrinting={form === 'print'}
        pages={file.pages}
        onChange={setWishes}
        onStart={start}
        onCancel={onClose}
      />
    </>
  );
}
