import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Asking } from '../../../../renderer/app/asking.ts';
import { MarksContext } from '../../../../renderer/app/marks.ts';
import { createMarks } from '../../../../renderer/app/marks-store.ts';
import { ReaderContext } from '../../../../renderer/app/reader-port.ts';
import { AskingDialog } from '../../../../renderer/features/questions/asking-dialog.tsx';
import { QuestionsOfItem } from '../../../../renderer/features/questions/questions-of-item.tsx';
import type { Mark } from '../../../../shared/contract/annotations.ts';
import { aFakeReader, aNote } from '../../../builders/a-notes-list.tsx';
import { anId, aPassage, aQuestion } from '../../../builders/a-question.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aDayBefore, showPart } from '../../../builders/shown-app.tsx';

function showAsking(asking: Asking, reader = aFakeReader(), notes: Mark[] = []) {
  const client = aFakeClient({ marks: notes });
  const marks = createMarks(client, reader.hash, aDayBefore);
  marks.store.setState({ marks: notes });
  return showPart(
    <MarksContext value={marks}>
      <ReaderContext value={reader}>
        <AskingDialog asking={asking} onClose={() => reader.asked.push('closed')} />
      </ReaderContext>
    </MarksContext>,
    client,
  );
}

it('asks about a passage: its words, its page and the item it stands in come along', async () => {
  const passage = aPassage('opens at noon', 5);
  const { user, client } = showAsking({ passage, mark: null, pdfPage: 5 });
  expect(within(screen.getByRole('figure')).getByText('opens at noon')).toBeDefined();
  await user.type(screen.getByLabelText('Your question'), 'Why?');
  await waitFor(() =>
    expect(client.state.questions[0]).toMatchObject({
      text: 'Why?',
      item: 'item-2',
      passage: { quote: 'opens at noon', pdfPage: 5 },
    }),
  );
});

it('makes a question of a note: begins with its words, which Done keeps and Esc does not', async () => {
  const note = aNote(1, { text: 'Who pays for the ferry?' });
  const asking = { passage: null, mark: note.id, pdfPage: 5 };
  const reader = aFakeReader();
  const { user, client } = showAsking(asking, reader, [note]);
  expect(screen.getByLabelText('Your question')).toHaveProperty('value', note.text);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(reader.asked).toContain('closed'));
  expect(client.state.questions).toEqual([]);
  await user.click(screen.getByText('Done'));
  await waitFor(() =>
    expect(client.state.questions).toEqual([
      expect.objectContaining({ text: 'Who pays for the ferry?', item: 'item-2' }),
    ]),
  );
});

it('says of a file without a meeting that there is nowhere to keep a question', () => {
  const reader = { ...aFakeReader(), meeting: null };
  showAsking({ passage: null, mark: null, pdfPage: 1 }, reader);
  expect(screen.getByText(/belongs to no meeting yet/)).toBeDefined();
});

it('lists my questions on the item in sight, and no others', async () => {
  const other = aQuestion({ id: anId(2), text: 'What next?', item: 'item-3' });
  const asked: Asking[] = [];
  const { user } = showPart(
    <ReaderContext value={aFakeReader()}>
      <QuestionsOfItem onAsk={(asking) => asked.push(asking)} />
    </ReaderContext>,
    aFakeClient({ questions: [aQuestion(), other] }),
  );
  expect(await screen.findByText('1 question on this item')).toBeDefined();
  const link = screen.getByText('Why do the pools close at noon?');
  expect(link.getAttribute('href')).toBe(`#/questions/meeting-1?question=${anId(1)}`);
  expect(screen.queryByText('What next?')).toBeNull();
  await user.click(screen.getByText('Draft a question'));
  expect(asked).toEqual([{ passage: null, mark: null, pdfPage: 5 }]);
});
