import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { BackendOptions } from './backend.ts';
import type { ExchangeStore } from './database/exchange/store.ts';
import type { IngestingLedger } from './ledger/ingesting-ledger.ts';
import type { NounMap } from './ledger/ledger.ts';
import type { Profile } from './ledger/profile.ts';
import { readFile } from './papers/read-file.ts';
import { authorOf } from './services/author-of.ts';
import { createCircleOf, ledgerOfFile } from './services/exchange/circle-of.ts';
import { indexPaper } from './services/exchange/index-paper.ts';
import { createSealLedger } from './services/exchange/seal-ledger.ts';
import { oneAtATime } from './services/importing/one-at-a-time.ts';
import type { Engine } from './sync/engine.ts';
import { createExchange } from './sync/exchange.ts';
import { createKeyKeeper, type KeyKeeper } from './sync/key-keeper.ts';
import { passphraseSealInWorker } from './sync/passphrase-in-worker.ts';
import { createPlaces } from './sync/places.ts';
import { createSealedPapers } from './sync/upkeep/sealed-papers.ts';

/** Time of this computer. None of its timers keeps the app alive. */
const ownTime: NonNullable<BackendOptions['exchangeTime']> = {
  tick: () => performance.now(),
  timers: {
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  },
};

/** The keys of this device over an open exchange.db. */
export const keyKeeper = (options: BackendOptions, { meta }: ExchangeStore): KeyKeeper =>
  createKeyKeeper({
    meta,
    secrets: options.secrets ?? null,
    passphrases: passphraseSealInWorker(options.passphraseUrl),
    random: options.random,
  });

interface Around {
  keeper: KeyKeeper;
  /** A folder that is emptied at each start. */
  incoming: string;
  /** A file of papers has come. */
  paperCame: () => void;
  signal: AbortSignal;
}

/** The exchange of one profile as it runs on this computer. */
export function buildExchange(
  options: BackendOptions,
  profile: Profile,
  around: Around,
): Promise<Engine> {
  const { exchange: store, council, privateBusiness, papers } = profile;
  const { clock, random, log } = options;
  const logged = { council, privateBusiness } as unknown as Parameters<typeof createCircleOf>[0];
  const author = () => authorOf(profile.personal);
  const ledger = createSealLedger({
    council,
    privateBusiness,
    ledgerOfFile: (pack) => ledgerOfFile(logged, pack),
    author,
    packFiles: profile.reads.packFiles,
  });
  const inTurn = oneAtATime();
  const report = (error: unknown) => log.error({ code: 'exchangeFailed', error });
  return createExchange({
    store,
    ledgers: {
      council: council as unknown as IngestingLedger<NounMap>,
      private: privateBusiness as unknown as IngestingLedger<NounMap>,
    },
    keeper: around.keeper,
    places: createPlaces({
      ...{ store, keeper: around.keeper, profileFolder: options.profileFolder },
      host: { workerUrl: options.mailboxUrl },
    }),
    papers: createSealedPapers({
      ...{ papers, ledger, report, tell: around.paperCame },
      index: (file) =>
        indexPaper(
          {
            ...{ papers, folder: around.incoming, inTurn, signal: around.signal },
            readFile: (request, listener, signal) =>
              readFile(request, listener, {
                ...{ workerUrl: options.workerUrl, assets: options.assets, signal },
              }),
          },
          file,
        ),
    }),
    circleOf: createCircleOf(logged),
    committees: () => council.rows('committee').map(({ id }) => id),
    committeeName: (id) => council.row('committee', id)?.name ?? '',
    ...{ clock, random, report, appVersion: options.version },
    ...(options.exchangeTime ?? ownTime),
    newId: () => v7({ msecs: clock().getTime(), random: random(16) }),
    breathe: () => setImmediate(),
  });
}
