import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReaderContext } from '../../../../renderer/app/reader-port.ts';
import { ExportDialog } from '../../../../renderer/features/exports/export-dialog.tsx';
import { CallError } from '../../../../shared/contract/call-error.ts';
import type { ExportForm, ExportJob } from '../../../../shared/contract/exports.ts';
import { aHash } from '../../../builders/a-meeting-detail.ts';
import { aFakeReader } from '../../../builders/a-notes-list.tsx';
import { anExportJob } from '../../../builders/fake-exports.ts';
import { showPart } from '../../../builders/shown-app.tsx';

function show(form: ExportForm = 'word') {
  let closed = 0;
  const shown = showPart(
    <ReaderContext value={aFakeReader()}>
      <ExportDialog form={form} onClose={() => closed++} />
    </ReaderContext>,
  );
  const started = () => shown.client.called.filter(({ name }) => name === 'exports.start');
  const tell = (part: Partial<ExportJob>) =>
    act(() => shown.client.tell('exports.changed', { job: anExportJob(part) }));
  const press = (name: RegExp) => shown.user.click(screen.getByRole('button', { name }));
  const choose = (name: RegExp) => shown.user.click(screen.getByRole('radio', { name }));
  return { ...shown, started, tell, press, choose, closed: () => closed };
}

const ready = (form: ExportForm = 'word') =>
  ({
    state: 'done',
    form,
    reason: 'Ready.',
    file: { token: 'ab'.repeat(32), name: 'My notes.docx', bytes: 34_200 },
  }) as const;
const everything = {
  hashes: [aHash()],
  pdfPages: null,
  kinds: ['highlight', 'underline', 'strike', 'note', 'textBox', 'pen', 'bookmark'],
  groupBy: 'item',
  tags: true,
};

describe('taking my notes out', () => {
  it('makes a Word list of every note at once, and hands it over with one press', async () => {
    const { started, tell, press, client } = show();
    await press(/Make the file/);
    expect(started()).toEqual([{ name: 'exports.start', input: { ...everything, form: 'word' } }]);
    tell(ready());
    expect(screen.getByRole('status').textContent).toBe('Ready: My notes.docx (34 KB).');
    await press(/Keep the file/);
    expect(client.handed).toEqual([`saved My notes.docx of ${'ab'.repeat(32)}`]);
    expect(screen.getByRole('status').textContent).toBe('The file was kept.');
  });

  it('takes pages by the numbers printed on them, and says which they are', async () => {
    const { started, press, choose, user } = show();
    await choose(/Some pages/);
    await user.type(screen.getByRole('textbox', { name: 'Pages' }), '3-5, 8');
    expect(screen.getByText('Chosen: pages 3 to 5 and 8.')).toBeTruthy();
    await press(/Make the file/);
    expect(started()[0]?.input).toMatchObject({ pdfPages: [5, 6, 7, 10] });
  });

  it('A13: says in words which page is not there, and puts the keyboard where it can be mended', async () => {
    const { started, press, choose, user } = show();
    await choose(/Some pages/);
    const field = screen.getByRole('textbox', { name: 'Pages' });
    await user.type(field, '99');
    expect(screen.queryByText(/No page here/)).toBeNull();
    await press(/Make the file/);
    expect(screen.getByText(/No page here is numbered 99\./)).toBeTruthy();
    expect([started(), document.activeElement === field]).toEqual([[], true]);
  });

  it('asks for the pages where some were wanted and none typed', async () => {
    const { started, press, choose } = show();
    await choose(/Some pages/);
    await press(/Make the file/);
    expect(screen.getByText('Type the pages you want, such as 3-7, 12.')).toBeTruthy();
    expect(started()).toEqual([]);
  });

  it('leaves out kinds and tags that are not wanted', async () => {
    const { started, press, user } = show();
    await user.click(screen.getByText(/What goes in: every kind of note/));
    await user.click(screen.getByRole('checkbox', { name: 'Drawing' }));
    await user.click(screen.getByRole('checkbox', { name: 'My tags' }));
    await press(/Make the file/);
    const kinds = everything.kinds.filter((kind) => kind !== 'pen');
    expect(started()[0]?.input).toMatchObject({ kinds, tags: false });
  });

  it('prints pages without my notes', async () => {
    const { started, tell, press, user, client } = show('print');
    expect(screen.getByRole('dialog', { name: 'Print pages' })).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'With my notes and marks' }));
    await press(/Get the pages ready/);
    expect(started()[0]?.input).toMatchObject({ form: 'print', kinds: [] });
    tell(ready('print'));
    await press(/Print…/);
    expect(client.handed).toEqual([`printed ${'ab'.repeat(32)}`]);
  });
});

describe('while it is made', () => {
  it('U20: counts, can be cancelled, and goes back to what was chosen', async () => {
    const { tell, press, client, choose } = show();
    await choose(/A copy of the PDF/);
    await press(/Make the file/);
    tell({ form: 'pdf', done: 12, of: 200 });
    const bar = screen.getByRole('progressbar', { name: 'Making the file' });
    expect(bar.getAttribute('aria-valuetext')).toBe('12 of 200');
    await press(/Cancel/);
    expect(client.called.at(-1)).toEqual({ name: 'exports.cancel', input: { job: 'export-1' } });
    expect(screen.getByText('Cancelled. Nothing was made.')).toBeTruthy();
    await press(/Back/);
    const copy = screen.getByRole('radio', { name: /A copy of the PDF/ });
    expect((copy as HTMLInputElement).checked).toBe(true);
  });

  it('tells nobody of another file that is being made', async () => {
    const { tell, press } = show();
    await press(/Make the file/);
    tell({ ...ready(), id: 'export-of-another-window' });
    expect(screen.queryByText(/Ready/)).toBeNull();
  });

  it('says why a file could not be made', async () => {
    const { tell, press, announcer } = show();
    await press(/Make the file/);
    const reason = 'The sender does not allow notes in this file.';
    tell({ state: 'refused', reason });
    expect(within(screen.getByRole('dialog')).getByText(reason)).toBeTruthy();
    expect(announcer.store.getState().assertive).toBe(reason);
  });

  it('shows what came out otherwise than expected', async () => {
    const { tell, press } = show();
    await press(/Make the file/);
    tell({ ...ready(), notices: ['2 letters could not be shown.'] });
    expect(screen.getByText('2 letters could not be shown.')).toBeTruthy();
  });
});

describe('giving the file to the person', () => {
  it('a file that Word holds is named, and can be tried again', async () => {
    const { tell, press, client } = show();
    await press(/Make the file/);
    tell(ready());
    client.saving.answer = () => {
      throw new CallError('fileInUse');
    };
    await press(/Keep the file/);
    expect(screen.getByText(/open in another program.*Word.*try again/)).toBeTruthy();
    client.saving.answer = () => 'saved';
    await press(/Keep the file/);
    expect(screen.getByText('The file was kept.')).toBeTruthy();
    expect(screen.queryByText(/open in another program/)).toBeNull();
  });

  it('a dialog of the system that was closed leaves the file ready', async () => {
    const { tell, press, client } = show();
    await press(/Make the file/);
    tell(ready());
    client.saving.answer = () => 'cancelled';
    await press(/Keep the file/);
    expect(screen.getByRole('button', { name: /Keep the file/ })).toBeTruthy();
  });

  it('can be closed while the file waits', async () => {
    const { tell, press, closed } = show();
    await press(/Make the file/);
    tell(ready());
    await press(/Close/);
    expect(closed()).toBe(1);
  });
});
