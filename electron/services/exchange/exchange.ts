import type { Emit, HandlersOf } from '../../../shared/contract/contract.ts';
import type {
  ExchangeAnswer,
  exchangeCalls,
  ToBePublished,
} from '../../../shared/contract/exchange.ts';
import type { BundleMade } from '../../../shared/contract/exchange-bundle.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Reader } from '../../ledger/ledger.ts';
import type { Engine } from '../../sync/engine.ts';
import { authorOf } from '../author-of.ts';
import type { Outgoing } from '../exports/outgoing.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { Conflicts } from './conflicts.ts';

/** The people's folder that minutes are published to. */
export interface PublishedFolder {
  /** Its path; null: none. */
  folder(): string | null;
  setFolder(path: string | null): Promise<ExchangeAnswer>;
  /** What is not in it yet, oldest first. */
  waiting(): ToBePublished[];
  /** Tries all of it again; answers at once. */
  again(): void;
}

export interface ExchangeParts {
  engine: Engine;
  conflicts: Conflicts;
  published: PublishedFolder;
  files: Pick<FileTokens, 'files' | 'release' | 'pathOf'>;
  outgoing: Pick<Outgoing, 'keep'>;
  personal: Reader<typeof personalNouns>;
  emit: Emit;
}

/** A group's files in a few: no other program takes them for its own. */
const bundleType = 'application/octet-stream';

export interface Exchange {
  handlers: HandlersOf<typeof exchangeCalls>;
  /** Tells nothing more; the engine is closed by whoever made it. */
  close(): void;
}

/** What the screen of the shared folder asks, over the engine and the ledgers. */
export function createExchange(parts: ExchangeParts): Exchange {
  const { engine, conflicts, published, files, emit } = parts;
  const stop = engine.on((what) =>
    what === 'state' ? emit('exchange.changed', {}) : emit('exchange.presenceChanged', {}),
  );
  /** The page knows folders by their tokens only, where the host has a dialog for them. */
  const resolved = <T extends { place: string }>(wish: T): T => ({
    ...wish,
    place: files.pathOf(wish.place) ?? wish.place.trim(),
  });
  const told = async (answer: Promise<ExchangeAnswer>): Promise<ExchangeAnswer> => {
    const done = await answer;
    emit('exchange.changed', {});
    return done;
  };
  const name = () => authorOf(parts.personal).name;
  const handlers: Exchange['handlers'] = {
    'exchange.state': () => ({
      ...engine.state(),
      conflicts: conflicts.list().filter(({ closedBy }) => closedBy === null).length,
      publishedFolder: published.folder(),
      toBePublished: published.waiting(),
    }),
    'exchange.look': (place) => engine.look(resolved(place)),
    'exchange.found': (group) => told(engine.found({ ...resolved(group), name: name() })),
    'exchange.join': (group) => told(engine.join({ ...resolved(group), name: name() })),
    'exchange.sameWords': () => told(engine.sameWords()),
    'exchange.unlock': ({ passphrase }) => told(engine.unlock(passphrase)),
    'exchange.startOver': () => told(engine.startOver()),
    'exchange.leave': () => told(engine.leave()),
    'exchange.putAside': ({ request, isAside }) => told(engine.putAside(request, isAside)),
    'exchange.admit': ({ request, role, privateOf }) =>
      told(engine.admit(request, role, privateOf)),
    'exchange.setRole': ({ device, role }) => told(engine.setRole(device, role)),
    'exchange.remove': ({ device }) => told(engine.remove(device)),
    'exchange.entitle': ({ device, committee, entitled }) =>
      told(engine.entitle(device, committee, entitled)),
    'exchange.addPlace': (place) => told(engine.addPlace(resolved(place))),
    'exchange.removePlace': ({ mailbox }) => told(engine.removePlace(mailbox)),
    'exchange.now': ({ mailbox }) => engine.now(mailbox),
    'exchange.refill': ({ mailbox }) => engine.refill(mailbox),
    'exchange.scan': ({ mailbox }) => engine.scan(mailbox),
    'exchange.stick': (stick) => engine.stick(resolved(stick).place),
    'exchange.bundle': async () => {
      const kept: BundleMade['files'] = [];
      const made = await engine.bundle(async ({ name: fileName, bytes }) => {
        const about = { name: fileName, type: bundleType, isShown: false };
        const file = await parts.outgoing.keep(bytes, about);
        kept.push({ file, fileName, bytes: bytes.length });
      });
      return made.kind === 'refused' ? made : { kind: 'made', files: kept };
    },
    'exchange.takeBundle': async ({ file: token }) => {
      const [file] = await files.files(token);
      if (file === undefined || file.refusal !== null)
        return { kind: 'refused', why: 'notABundle' };
      const taken = await engine.takeBundle(file.path);
      await files.release(token);
      emit('exchange.changed', {});
      return taken;
    },
    'exchange.setPublished': ({ place }) =>
      told(published.setFolder(place === null ? null : resolved({ place }).place)),
    'exchange.publishAgain': () => {
      published.again();
      return null;
    },
    'exchange.present': ({ minute }) => {
      engine.present(minute);
      return null;
    },
    'exchange.presence': () => ({ present: [...engine.presence()] }),
    'exchange.conflicts': () => ({ conflicts: conflicts.list() }),
    'exchange.settle': (choice) => {
      conflicts.settle(choice);
      emit('exchange.changed', {});
      return null;
    },
  };
  return { handlers, close: stop };
}
