import { expect, it } from 'vitest';
import { createCommittees } from '../../../electron/services/committees.ts';
import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import { aCouncilLedger, aPersonalLedger, clerk } from '../../builders/a-ledger.ts';

function aCommittee() {
  const { ledger: council } = aCouncilLedger();
  const { ledger: personal } = aPersonalLedger();
  council.change(clerk, 'Pack', (tx) =>
    tx.set('committee', 'board', { name: 'Ferry Board', organisation: 'Saltmarsh Council' }),
  );
  const handlers = createCommittees({ council, personal });
  const listed = () => (handlers['committees.list']({}) as CommitteeInList[])[0];
  return { council, handlers, listed };
}

it('keeps a committee’s own words, phrases and quorum, each as one step that Undo takes back', () => {
  const { council, handlers, listed } = aCommittee();
  void handlers['committees.style']({
    committee: 'board',
    base: 'County',
    words: { chair: 'Convenor' },
  });
  void handlers['committees.phrases']({
    committee: 'board',
    phrases: [
      { key: 'fer', text: 'The ferry ' },
      { key: 'tide', text: 'at high tide' },
    ],
  });
  void handlers['committees.quorum']({ committee: 'board', from: '2026-05-20', quorum: 4 });
  expect(listed()).toMatchObject({
    houseStyle: { base: 'County', words: { chair: 'Convenor' } },
    phrases: [{ key: 'fer' }, { key: 'tide' }],
    rules: [{ from: '2026-05-20', quorum: 4 }],
  });
  council.undo(clerk);
  expect(listed()?.rules).toEqual([]);
});

it('takes a phrase away that is no longer in the list, and changes one in its place', () => {
  const { handlers, listed } = aCommittee();
  const keep = (phrases: { key: string; text: string }[]) =>
    handlers['committees.phrases']({ committee: 'board', phrases });
  void keep([
    { key: 'fer', text: 'The ferry ' },
    { key: 'tide', text: 'at high tide' },
  ]);
  void keep([{ key: 'tide', text: 'at low tide' }]);
  expect(listed()?.phrases).toMatchObject([{ key: 'tide', text: 'at low tide', position: 0 }]);
});

it('refuses one key twice, whatever its case, and a committee that is not there', () => {
  const { handlers } = aCommittee();
  const phrases = [
    { key: 'res', text: 'a' },
    { key: 'RES', text: 'b' },
  ];
  expect(() => handlers['committees.phrases']({ committee: 'board', phrases })).toThrow('twice');
  expect(() => handlers['committees.phrases']({ committee: 'x', phrases: [] })).toThrow('notFound');
});
