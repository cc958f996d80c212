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
    remove: [],
    set: [
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

it('takes a phrase away, changes one in its place, and leaves those that nobody spoke of', () => {
  const { handlers, listed } = aCommittee();
  const keep = (set: { key: string; text: string }[], remove: string[] = []) =>
    handlers['committees.phrases']({ committee: 'board', set, remove });
  void keep([
    { key: 'fer', text: 'The ferry ' },
    { key: 'tide', text: 'at high tide' },
  ]);
  void keep([{ key: 'pier', text: 'at the pier' }]);
  void keep([{ key: 'tide', text: 'at low tide' }], ['fer']);
  expect(listed()?.phrases).toMatchObject([
    { key: 'tide', text: 'at low tide', position: 1 },
    { key: 'pier', text: 'at the pier', position: 2 },
  ]);
});

it('keeps the words of the style that were changed, and leaves those that another laptop changed', () => {
  const { handlers, listed } = aCommittee();
  const keep = (words: Record<string, string>) =>
    handlers['committees.style']({ committee: 'board', words });
  void handlers['committees.style']({ committee: 'board', base: 'County', words: { chair: 'C' } });
  void keep({ viceChair: 'Deputy Convenor' });
  void keep({ chair: '', members: 'Present' });
  expect(listed()?.houseStyle).toMatchObject({
    base: 'County',
    words: { viceChair: 'Deputy Convenor', members: 'Present' },
  });
});

it('refuses one key twice, whatever its case, and a committee that is not there', () => {
  const { handlers } = aCommittee();
  const set = [
    { key: 'res', text: 'a' },
    { key: 'RES', text: 'b' },
  ];
  const keep = handlers['committees.phrases'];
  expect(() => keep({ committee: 'board', set, remove: [] })).toThrow('twice');
  expect(() => keep({ committee: 'x', set: [], remove: [] })).toThrow('notFound');
});
