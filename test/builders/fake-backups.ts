import type { BackupState, backupCalls } from '../../shared/contract/backups.ts';
import type { EventName, Events, HandlersOf } from '../../shared/contract/contract.ts';

type Tell = <N extends EventName>(name: N, event: Events[N]) => void;

export const aBackupState = (part: Partial<BackupState> = {}): BackupState => ({
  folder: null,
  everyDays: 0,
  lastAt: null,
  lastFile: null,
  isDue: false,
  passphrase: 'no',
  store: 'notHere',
  busy: null,
  problem: null,
  ...part,
});

/** What the real service answers, over memory: it knows the passphrase "kettle pram otter" only. */
export function fakeBackupHandlers(
  tell: Tell,
  state: BackupState = aBackupState(),
): HandlersOf<typeof backupCalls> {
  const change = (part: Partial<BackupState>): void => {
    Object.assign(state, part);
    tell('backups.changed', {});
  };
  const opens = (passphrase: string): boolean => passphrase === 'kettle pram otter';
  return {
    'backups.state': () => state,
    'backups.setFolder'({ folder }) {
      if (folder === '/gone') return { kind: 'refused', why: 'folderGone' };
      change({ folder });
      return { kind: 'set' };
    },
    'backups.setSchedule'({ everyDays }) {
      change({ everyDays });
      return null;
    },
    'backups.run'({ passphrase }) {
      if (state.folder === null) return { kind: 'refused', why: 'noFolder' };
      const lastFile = 'Moothall notes 2025-02-08 12.00 (kfma).age';
      const held = passphrase === null ? state.passphrase : 'thisRun';
      change({ lastAt: '2025-02-08T12:00:00Z', lastFile, isDue: false, passphrase: held });
      return { kind: 'made', fileName: lastFile, bytes: 12_345, notes: 214, questions: 12 };
    },
    'backups.forgetPassphrase'() {
      change({ passphrase: 'no' });
      return null;
    },
    'backups.rate': ({ passphrase }) =>
      passphrase.length < 14
        ? { score: 1, words: 'Easy to guess', advice: 'Take more words.' }
        : { score: 4, words: 'Very hard to guess', advice: '' },
    'backups.preview': ({ passphrase }) =>
      opens(passphrase)
        ? {
            kind: 'preview',
            madeAt: '2025-02-08T12:00:00Z',
            notes: 214,
            questions: 12,
            notesHere: 3,
            questionsHere: 0,
            removedHere: 0,
          }
        : { kind: 'refused', why: 'wrongPassphrase' },
    'backups.restore': ({ passphrase }) =>
      opens(passphrase)
        ? { kind: 'restored', notes: 211, questions: 12, joined: 1 }
        : { kind: 'refused', why: 'wrongPassphrase' },
  };
}
