import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { codeOf } from '../../app/query-store.ts';
import { createTyping } from '../../app/typing.ts';
import type { Client } from '../../client/client.ts';

export type DraftFields = Pick<
  Question,
  'item' | 'text' | 'lineOfEnquiry' | 'toWhomKind' | 'toWhom'
>;

/** What a new question belongs to and quotes. */
export type DraftAbout = Pick<
  InputOf<'questions.add'>,
  'meeting' | 'annotation' | 'hash' | 'passage'
>;

export interface DraftState {
  fields: DraftFields;
  /** What stopped the last sending, until one goes through. */
  problem: CallErrorCode | null;
}

export interface DraftKeeper {
  store: StoreApi<DraftState>;
  set(fields: Partial<DraftFields>): void;
  flush(): Promise<void>;
  /**
   * Keeps what was typed and ends. A question begun here that has no words is taken away again; one that
   * nothing was typed into was never there. What could not be kept is tried again by itself.
   */
  close(): Promise<'kept' | 'nothing' | 'waiting'>;
  /** Takes the question away. Undo brings it back. */
  remove(): Promise<void>;
}

/** Refusals of the words themselves: sending them again would be refused again. */
const final: readonly CallErrorCode[] = ['invalidInput', 'notFound', 'tooLarge'];

/**
 * Keeps a question as it is typed, so that a window that dies costs a second at most. A new one, with
 * `about`, is made with the first words; its id is made here, so that sent twice it is one question.
 */
export function createDraftKeeper(
  client: Client,
  question: { id: string; fields: DraftFields; about: DraftAbout | null },
): DraftKeeper {
  const { id, about } = question;
  const store = createStore<DraftState>(() => ({ fields: question.fields, problem: null }));
  let isKept = about === null;
  const send = async (fields: Partial<DraftFields>) => {
    try {
      if (isKept) await client.call('questions.change', { id, fields });
      else if (about)
        await client.call('questions.add', { id, ...about, ...store.getState().fields });
      isKept = true;
      store.setState({ problem: null });
    } catch (problem) {
      store.setState({ problem: codeOf(problem) });
      throw problem;
    }
  };
  const typing = createTyping<DraftFields>(send, (problem) => !final.includes(codeOf(problem)));
  const remove = async () => {
    typing.stop();
    if (isKept) await client.call('questions.remove', { ids: [id] });
  };
  return {
    store,
    set(fields) {
      store.setState(({ fields: before }) => ({ fields: { ...before, ...fields } }));
      typing.set(fields);
    },
    flush: typing.flush,
    async close() {
      const isBlank = store.getState().fields.text.trim() === '';
      if (about !== null && isBlank) {
        await remove();
        return 'nothing';
      }
      await typing.flush();
      // two sendings: the first one may have been the making of the question
      await typing.flush();
      if (typing.isUnsaved()) return 'waiting';
      return isKept ? 'kept' : 'nothing';
    },
    remove,
  };
}
