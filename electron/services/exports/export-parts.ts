import type { ActionList } from '../../../shared/contract/actions.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Programme } from '../../../shared/contract/programme.ts';
import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import type { StoredMark } from '../../database/marks.ts';
import type { PapersStore } from '../../database/papers.ts';
import type { Ledger, Reader } from '../../ledger/ledger.ts';
import type { publish } from '../../publish/publish.ts';
import type { Outgoing } from './outgoing.ts';

/** The two builders of minutes, open and private, behind the calls of the same names. */
export interface MinutesTrees {
  preview(meeting: string, isPrivate: boolean): MinutesTree | Promise<MinutesTree>;
  version(version: string, isPrivate: boolean): MinutesTree | Promise<MinutesTree>;
}

/** What taking notes out works with. Nothing here writes but the outgoing folder. */
export interface ExportParts {
  council: Reader<typeof sharedNouns> & Pick<Ledger<typeof sharedNouns>, 'history'>;
  personal: Reader<typeof personalNouns>;
  /** Read for the words that public documents are searched for, and for nothing else. */
  privateBusiness: Reader<typeof privateBusinessNouns>;
  /** Minutes as documents. @throws CallError('notFound') where there are none */
  trees: MinutesTrees;
  /** The ledger of asks, as the screen asks it. */
  actions: (wish: InputOf<'actions.list'>) => ActionList | Promise<ActionList>;
  /** A plan of work as it is shown. @throws CallError('notFound') */
  programme: (which: { committee: string; yearKey: string }) => Programme | Promise<Programme>;
  papers: Pick<PapersStore, 'file' | 'read' | 'isComplete'>;
  /** Marks with a target in a file, in no order. */
  marks: (hash: string) => StoredMark[];
  /** Does one piece of publishing in a thread of its own. */
  publish: typeof publish;
  /** The publishing thread's entry. */
  publishUrl: URL;
  /** Folder with the packages' fonts, for text boxes in copies. */
  fonts: string;
  outgoing: Pick<Outgoing, 'keep' | 'forget'>;
  clock: () => Date;
}
