import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NameOffers } from '../../../renderer/prose/name-offers.ts';
import { blocksOfDocument } from '../../../renderer/prose/prose-schema.ts';
import { ProseSession } from '../../../renderer/prose/prose-session.ts';
import { proseView } from '../../../renderer/prose/prose-view.ts';
import { blocksOfFlat, tidied } from '../../../shared/prose/flat-prose.ts';
import { readProse } from '../../../shared/prose/prose-document.ts';
import { plainText } from '../../../shared/prose/prose-plain-text.ts';
import { phrasesOf } from '../../../shared/prose/stock-phrases.ts';
import { aFakeClient, type FakeClient } from '../../builders/fake-client.ts';
import { type FakeProse, withProse } from '../../builders/fake-prose.ts';

interface Window {
  session: ProseSession;
  view: EditorView;
  offers: NameOffers;
  close(): void;
}

let client: FakeClient;
let backend: FakeProse;
let windows: Window[];
const names = ['Councillor P Baxter', 'Councillor R Basra', 'Mr T Balcombe'];

/** One more window on the minute. */
async function open(name: string): Promise<Window> {
  const session = new ProseSession(client, 'minute-1', name);
  const offers = new NameOffers();
  const host = document.body.appendChild(document.createElement('div'));
  const around = {
    label: 'Prose',
    readOnly: false,
    phrases: phrasesOf([]),
    names,
    tooLong: () => undefined,
    onKind: () => undefined,
  };
  const { view, close } = proseView(host, session, offers, () => around);
  const made = {
    session,
    view,
    offers,
    close: () => {
      close();
      session.close();
      host.remove();
    },
  };
  windows.push(made);
  await vi.advanceTimersByTimeAsync(0);
  return made;
}

/** Types as the editor hears it: each letter is offered to the rules first. */
function type(view: EditorView, words: string): void {
  for (const letter of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isTaken = view.someProp('handleTextInput', (handle) =>
      handle(view, from, to, letter, insert),
    );
    if (!isTaken) view.dispatch(insert());
  }
}

function press(view: EditorView, key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...held });
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
}

const text = ({ session }: Window): string => plainText(readProse(session.prose));
/** The editor shows what the text says: asked after every test. */
const isShown = ({ session, view }: Window): void =>
  expect(blocksOfDocument(view.state.doc)).toEqual(blocksOfFlat(tidied(session.text.toJSON())));

beforeEach(() => {
  vi.useFakeTimers();
  client = aFakeClient();
  backend = withProse(client);
  windows = [];
});
afterEach(() => {
  for (const one of windows) isShown(one);
  for (const one of windows) one.close();
  vi.useRealTimers();
});

describe('typing the prose of a minute', () => {
  it('A19: the box says what it is, and Tab leads out of it', async () => {
    const { view } = await open('one');
    expect(view.dom.getAttribute('role')).toBe('textbox');
    expect(view.dom.getAttribute('aria-multiline')).toBe('true');
    expect(view.dom.getAttribute('aria-label')).toBe('Prose');
    expect(view.dom.lang).toBe('en-GB');
    type(view, 'Noted');
    expect(press(view, 'Tab')).toBe(false);
  });

  it('lists begin by themselves, go on with Enter and end on an empty line', async () => {
    const one = await open('one');
    type(one.view, '- Mondays');
    press(one.view, 'Enter');
    type(one.view, 'Fridays');
    press(one.view, 'Enter');
    press(one.view, 'Enter');
    type(one.view, '1. Noted.');
    press(one.view, 'Enter');
    press(one.view, 'Backspace');
    type(one.view, '## Next');
    press(one.view, 'Enter');
    type(one.view, 'Text.');
    expect(text(one)).toBe('- Mondays\n- Fridays\n\n1. Noted.\n\n## Next\n\nText.');
    press(one.view, '*', { ctrlKey: true, shiftKey: true, keyCode: 56 });
    expect(text(one)).toMatch(/\n- Text\.$/);
  });

  it('Enter cuts a paragraph and Backspace joins it again, in the midst of others', async () => {
    const one = await open('one');
    type(one.view, 'First.');
    press(one.view, 'Enter');
    type(one.view, 'Second.');
    one.view.dispatch(one.view.state.tr.setSelection(TextSelection.create(one.view.state.doc, 3)));
    press(one.view, 'Enter');
    expect(text(one)).toBe('Fi\n\nrst.\n\nSecond.');
    press(one.view, 'Backspace');
    expect(text(one)).toBe('First.\n\nSecond.');
  });

  it(';res and a blank become the words of the phrase, and Ctrl+Z gives the letters back', async () => {
    const one = await open('one');
    type(one.view, ';res the report be noted');
    expect(text(one)).toBe('RESOLVED that the report be noted');
    await vi.advanceTimersByTimeAsync(1_000);
    press(one.view, 'Enter');
    type(one.view, ';noted');
    expect(press(one.view, 'Tab')).toBe(true);
    expect(text(one)).toMatch(/The Board noted the report\.$/);
    press(one.view, 'z', { ctrlKey: true });
    expect(text(one)).toMatch(/\n;noted$/);
    press(one.view, 'y', { ctrlKey: true });
    expect(text(one)).toMatch(/The Board noted the report\.$/);
  });

  it('two letters after a title offer names; arrows choose, Enter takes, Escape leaves in peace', async () => {
    const one = await open('one');
    type(one.view, 'Moved by Cllr B');
    expect(one.offers.open).toBeNull();
    type(one.view, 'a');
    expect(one.offers.open?.names).toEqual(['Councillor P Baxter', 'Councillor R Basra']);
    press(one.view, 'ArrowDown');
    press(one.view, 'Enter');
    type(one.view, ' and @bal');
    press(one.view, 'Escape');
    expect(one.offers.open).toBeNull();
    type(one.view, 'c');
    press(one.view, 'Tab');
    expect(text(one)).toBe('Moved by Councillor R Basra and Mr T Balcombe');
    press(one.view, 'Enter');
    type(one.view, 'Councillor Baxter');
    expect(one.offers.open).toBeNull();
    press(one.view, 'Enter');
    expect(text(one)).toMatch(/\n\nCouncillor Baxter$/);
  });

  it('what is pasted comes as plain words in blocks, never as what it looked like', async () => {
    const one = await open('one');
    type(one.view, 'Before ');
    const data = {
      getData: (kind: string) => (kind === 'text/plain' ? 'one\r\n• two\n\n3. three' : '<b>no</b>'),
    };
    const paste = new Event('paste', { cancelable: true });
    Object.assign(paste, { clipboardData: data });
    one.view.dom.dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(text(one)).toBe('Before one\n\n- two\n\n1. three');
  });
});

describe('R11: two windows in one minute', () => {
  it('both texts stay, each caret stays at its word, and Undo takes back one’s own alone', async () => {
    const here = await open('here');
    type(here.view, 'The Panel noted the report.');
    await vi.advanceTimersByTimeAsync(1_000);
    const there = await open('there');
    expect(text(there)).toBe('The Panel noted the report.');

    here.view.dispatch(
      here.view.state.tr.setSelection(TextSelection.create(here.view.state.doc, 10)),
    );
    type(here.view, ' warmly');
    there.view.dispatch(
      there.view.state.tr.setSelection(TextSelection.create(there.view.state.doc, 28)),
    );
    press(there.view, 'Enter');
    type(there.view, 'Carried.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(here), text(there)]).toEqual(
      Array(2).fill('The Panel warmly noted the report.\n\nCarried.'),
    );
    // a step of Undo of its own, whatever the clock says
    here.session.undo.stopCapturing();
    type(here.view, ' and');
    type(there.view, ' Thanked.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(here), text(there)]).toEqual(
      Array(2).fill('The Panel warmly and noted the report.\n\nCarried. Thanked.'),
    );
    press(here.view, 'z', { ctrlKey: true });
    press(here.view, 'z', { ctrlKey: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(here), text(there)]).toEqual(
      Array(2).fill('The Panel noted the report.\n\nCarried. Thanked.'),
    );
  });

  it('at the same place, neither is typed into the other’s words', async () => {
    const here = await open('here');
    const there = await open('there');
    for (const letter of 'Agreed.') {
      type(here.view, letter);
      type(there.view, letter.toUpperCase());
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(text(here)).toBe(text(there));
    expect(['Agreed.AGREED.', 'AGREED.Agreed.']).toContain(text(here));
  });

  it('letters that are being put together wait for nobody else’s', async () => {
    const here = await open('here');
    const there = await open('there');
    here.view.dom.dispatchEvent(new Event('compositionstart'));
    type(there.view, 'Noted.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text(here)).toBe('');
    here.view.dom.dispatchEvent(new Event('compositionend'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text(here)).toBe('Noted.');
  });

  it('after the line was down what others typed meanwhile is fetched, and ours is sent once', async () => {
    const here = await open('here');
    client.setConnection('lost');
    type(here.view, 'Noted.');
    const { 'prose.append': append } = backend.handlers;
    const answers: string[] = [];
    client.answer({
      'prose.append': (input) => {
        answers.push(input.id);
        return append(input);
      },
    });
    client.setConnection('open');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(answers).toHaveLength(1);
    expect(backend.kept('minute-1')).toBe('Noted.');
  });
});
