import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import type { Client } from '../client/client.ts';
import { codeOf } from './query-store.ts';

/** What the saved line says. "kept": nothing was written in this window yet. */
export type SavedState =
  | { kind: 'kept' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; code: CallErrorCode };

/** Calls that keep something. Reading positions are left out: nobody waits to hear of those. */
const writes: ReadonlySet<CallName> = new Set<CallName>([
  'review.mend',
  'review.confirm',
  'review.addItem',
  'review.addMember',
  'review.removeMember',
  'review.moveStart',
  'review.removeItem',
  'review.placePaper',
  'reading.markRead',
  'profile.save',
  'profile.stepTypeSize',
  'committees.style',
  'committees.phrases',
  'committees.quorum',
  'minutes.issue',
  'minutes.withdraw',
  'minutes.correct',
  'minutes.approve',
  'minutes.sign',
  'annotations.add',
  'annotations.change',
  'annotations.move',
  'annotations.remove',
  'annotations.addStroke',
  'annotations.rub',
  'annotations.tag',
  'annotations.settle',
  'annotations.nameColour',
  'questions.add',
  'questions.change',
  'questions.reorder',
  'questions.setState',
  'questions.answer',
  'questions.remove',
  'questions.share',
  'questions.unshare',
  'prose.append',
  'prose.looked',
  'actions.add',
  'actions.change',
  'actions.report',
  'actions.carry',
  'actions.link',
  'actions.takeUp',
  'chair.plan',
  'chair.speak',
  'chair.moveSpeaker',
  'chair.setSpeaker',
  'record.start',
  'record.write',
  'record.bring',
  'record.open',
  'record.take',
  'record.adjourn',
  'record.resume',
  'record.close',
  'record.reopen',
  'record.exclude',
  'record.readmit',
  'programme.write',
  'programme.removeSlot',
  'programme.moveItem',
  'programme.moveMeeting',
  'programme.cancelMeeting',
  'programme.drop',
  'programme.restore',
  'programme.adopt',
  'programme.takeOver',
  'programme.fromAction',
  'programme.carryOver',
  'exchange.settle',
  'history.undo',
  'history.redo',
]);

/** Answers that say no to the wish itself: nothing was left unsaved by them. */
const refusals: ReadonlySet<CallErrorCode> = new Set<CallErrorCode>([
  'invalidInput',
  'notFound',
  'notUndoable',
  'notReady',
  'exemptWords',
  'wordsNotOnce',
  'notAsIssued',
  'notLater',
  'didNotPreside',
  'leafTaken',
  'privateAsk',
  'notAllowed',
]);

/**
 * What a refusal leaves unsaved. A new mark stands on the page before it is kept and is sent again and again:
 * nobody may hear "saved" while it waits, whatever it was refused for. Other changes of marks likewise, but a
 * mark that is gone takes its changes along. Words of the minutes stay on the desk whatever they were refused for.
 */
function isLeftUnsaved(name: CallName, code: CallErrorCode): boolean {
  if (name === 'annotations.add' || name === 'record.write') return true;
  // what was typed in a minute stands on the screen and waits, whatever it was refused for
  if (name === 'prose.append') return true;
  if (name.startsWith('annotations.') && code === 'invalidInput') return true;
  return !refusals.has(code);
}

/** The client again, with an eye on its writes: a line that never lies about what is kept. */
export function watchSaves(
  client: Client,
  now: () => Date,
): { client: Client; store: StoreApi<SavedState> } {
  const store = createStore<SavedState>(() => ({ kind: 'kept' }));
  let open = 0;
  let last = store.getState();
  const settle = (state: SavedState) => {
    open--;
    last = state;
    if (open === 0 || state.kind === 'failed') store.setState(state, true);
  };
  const call: Client['call'] = async (name, input) => {
    if (!writes.has(name)) return client.call(name, input);
    open++;
    store.setState({ kind: 'saving' }, true);
    try {
      const answer = await client.call(name, input);
      settle({ kind: 'saved', at: now() });
      return answer;
    } catch (problem) {
      const code = codeOf(problem);
      settle(isLeftUnsaved(name, code) ? { kind: 'failed', code } : last);
      throw problem;
    }
  };
  return { client: { ...boundClient(client), call }, store };
}

/** A client's methods as plain functions, so that one of them can be replaced. */
function boundClient(client: Client): Client {
  const { connection } = client;
  return {
    call: client.call.bind(client),
    on: client.on.bind(client),
    close: client.close.bind(client),
    offerFiles: client.offerFiles.bind(client),
    saveFile: client.saveFile.bind(client),
    printFile: client.printFile.bind(client),
    paperUrl: client.paperUrl.bind(client),
    connection,
    ...(client.chooseFiles && { chooseFiles: client.chooseFiles.bind(client) }),
    ...(client.chooseFolder && { chooseFolder: client.chooseFolder.bind(client) }),
  };
}
