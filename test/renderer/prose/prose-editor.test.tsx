import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProseEditor, type ProseEditorProps } from '../../../renderer/prose/prose-editor.tsx';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { type FakeProse, withProse } from '../../builders/fake-prose.ts';
import { showPart } from '../../builders/shown-app.tsx';

let client: FakeClient;
let backend: FakeProse;

const show = (part: Partial<ProseEditorProps> = {}) =>
  showPart(
    <ProseEditor
      minute="minute-1"
      label="Prose of minute 64"
      phrases={[{ key: 'thanks', text: 'The Panel thanked the officers.' }]}
      names={['Councillor P Baxter', 'Councillor R Basra']}
      toCheck={[]}
      {...part}
    />,
    client,
  );

const plainBox = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Prose of minute 64' });

beforeEach(() => {
  client = aFakeClient();
  backend = withProse(client);
  localStorage.setItem('moothall.plain-text-box', 'yes');
});
afterEach(() => localStorage.clear());

describe('A19: the plain text box', () => {
  it('is a native one, and what is typed in it makes the same minute', async () => {
    const { user } = show();
    const box = await plainBox();
    expect(box.tagName).toBe('TEXTAREA');
    await waitFor(() => expect(box.readOnly).toBe(false));
    await user.type(box, '## Pool{Enter}- Mondays{Enter}- Fridays{Enter}Noted.');
    await waitFor(() =>
      expect(backend.kept('minute-1')).toBe('## Pool\n\n- Mondays\n- Fridays\n\nNoted.'),
    );
    // the keyboard leaves by Tab, and with it the words of the whole text are kept
    await user.tab();
    expect(document.activeElement).not.toBe(box);
    await waitFor(() => expect(backend.appended.at(-1)?.words).toBe(backend.kept('minute-1')));
  });

  it('knows the council’s phrases and offers names, and Ctrl+Z gives the letters back', async () => {
    const { user } = show();
    const box = await plainBox();
    await waitFor(() => expect(box.readOnly).toBe(false));
    await user.type(box, ';thanks ');
    expect(box.value).toBe('The Panel thanked the officers.');
    await user.keyboard('{Control>}z{/Control}');
    expect(box.value).toBe(';thanks');
    await user.clear(box);
    await user.type(box, 'Cllr ba');
    const list = screen.getByRole('listbox', { name: 'Names' });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    expect(box.getAttribute('aria-activedescendant')).toBe(
      within(list).getByRole('option', { selected: true }).id,
    );
    await user.keyboard('{ArrowDown}{Enter} spoke');
    expect(box.value).toBe('Councillor R Basra spoke');
    expect(document.activeElement).toBe(box);
  });

  it('keeps the caret at its word when another window types above it', async () => {
    const { user } = show();
    const box = await plainBox();
    await waitFor(() => expect(box.readOnly).toBe(false));
    await user.type(box, 'One.{Enter}Two.');
    await waitFor(() => expect(backend.kept('minute-1')).toBe('One.\n\nTwo.'));
    const { ProseSession } = await import('../../../renderer/prose/prose-session.ts');
    const { writeProse } = await import('../../../shared/prose/prose-document.ts');
    const { blocksOf } = await import('../../../shared/prose/prose-plain-text.ts');
    const other = new ProseSession(client, 'minute-1', 'other');
    await waitFor(() => expect(other.store.getState().isReady).toBe(true));
    writeProse(other.prose, blocksOf('Number one.\n\nTwo.'), other.typed);
    await waitFor(() => expect(box.value).toBe('Number one.\n\nTwo.'));
    await user.keyboard(' Three.');
    expect(box.value).toBe('Number one.\n\nTwo. Three.');
    other.close();
  });

  it('is chosen once, beside the text, and remembered', async () => {
    localStorage.clear();
    const { user } = show();
    const rich = await screen.findByRole('textbox', { name: 'Prose of minute 64' });
    expect(rich.tagName).toBe('DIV');
    await user.click(screen.getByRole('checkbox', { name: 'Plain text box' }));
    expect((await plainBox()).tagName).toBe('TEXTAREA');
    expect(localStorage.getItem('moothall.plain-text-box')).toBe('yes');
  });
});

describe('the prose of a minute, with what stands around it', () => {
  it('R11: a paragraph that two windows changed is in a list until somebody has looked at it', async () => {
    const row = { id: 'check-1', record: 'r', minute: 'minute-1', paragraph: 'first' };
    const { user } = show({ toCheck: [{ ...row, words: 'Noted. Agreed.', editors: ['a', 'b'] }] });
    const list = await screen.findByRole('region', { name: 'Paragraphs to look at' });
    expect(list.textContent).toContain('Noted. Agreed.');
    await user.click(within(list).getByRole('button', { name: /^Looked at it/ }));
    expect(backend.looked).toEqual(['first']);
  });

  it('an earlier text is set against the words of now and put back as an edit', async () => {
    backend.versions = [
      { words: '- Mondays\n- Fridays', by: 'A Hartley', at: '2025-02-13T10:02:00Z' },
    ];
    const { user } = show();
    const box = await plainBox();
    await waitFor(() => expect(box.readOnly).toBe(false));
    await user.type(box, '- Mondays');
    await user.click(screen.getByRole('button', { name: 'Earlier texts' }));
    const dialog = await screen.findByRole('dialog', { name: 'Earlier texts' });
    await waitFor(() => expect(dialog.querySelector('del')?.textContent).toContain('- Fridays'));
    await user.click(within(dialog).getByRole('button', { name: /^Put this text back/ }));
    await waitFor(() => expect(backend.kept('minute-1')).toBe('- Mondays\n- Fridays'));
    expect((await plainBox()).value).toBe('- Mondays\n- Fridays');
  });

  it('what may not be changed can be reached and read', async () => {
    localStorage.clear();
    show({ readOnly: true });
    const box = await screen.findByRole('textbox', { name: 'Prose of minute 64' });
    expect(box.getAttribute('aria-readonly')).toBe('true');
    expect(box.tabIndex).toBe(0);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('what was typed goes to the disk although the minute is left before it was sent', async () => {
    const { user } = show();
    const box = await plainBox();
    await waitFor(() => expect(box.readOnly).toBe(false));
    backend.refuse('notSaved');
    await user.type(box, 'Noted.');
    const { cleanup } = await import('@testing-library/react');
    cleanup();
    backend.refuse(null);
    await waitFor(() => expect(backend.kept('minute-1')).toBe('Noted.'));
  });
});
