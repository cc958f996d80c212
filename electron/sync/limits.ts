import { longestCommitteeId } from '../../shared/sync/circle.ts';

/** All numbers of the exchange with their units: sync.md, sections 3, 6, 8, 9 and 10. */
export const limits = {
  /** Bytes. */
  segmentWritten: 1024 * 1024,
  segmentRead: 4 * 1024 * 1024,
  header: 64 * 1024,
  /** Of a pack, which lists its segments; of a key record, whose cut names every run of a device. */
  packHeader: 1024 * 1024,
  keyRecordHeader: 768 * 1024,
  packSegments: 10_000,
  section: 16 * 1024 * 1024,
  pack: 64 * 1024 * 1024,
  /** One file of a bundle, which an e-mail makes a third larger: most providers take 20 MB. Files of one, made and read. */
  bundleFile: 14 * 1024 * 1024,
  bundleFiles: 16,
  bundleFilesRead: 100,
  keyRecord: 1024 * 1024,
  ack: 1024 * 1024,
  liveHead: 4096,
  paperPart: 8 * 1024 * 1024,
  paperPartRead: 9 * 1024 * 1024,
  /** Plain text of a section is padded to a multiple of this many bytes. */
  padding: 256,
  /** Ops in a segment: written by us, so that taking one in stays short; read from others. */
  opsWritten: 1000,
  opsRead: 5000,
  jsonDepth: 32,
  /** Sections of a segment: circles that one portion of ops is for. */
  sections: 64,
  /** Characters of an op's noun, row and field. */
  opName: 200,
  /** Characters of a committee's id that gets circles, and circles that are made: of some 200 committees. */
  committeeId: longestCommitteeId,
  circles: 400,
  /** Key records of strangers, requests to join foremost, that are kept here, and bytes of one. Anybody can write them. */
  strangersRecords: 2000,
  strangersRecord: 64 * 1024,
  /** Characters of a path relative to the shared folder, of a file's name, and of the folder's own path. */
  relativePath: 80,
  fileName: 64,
  rootPath: 180,
  /** Files in the inbox from which fewer are made and the own ones packed sooner: no folder is to hold 5,000. */
  inboxBusy: 4000,
  packAtFiles: 500,
  packAtFilesWhenBusy: 50,
  deletesAPass: 200,
  /** Milliseconds. */
  /** How long ops are gathered after the first, so that one act goes out as one. */
  cutSettle: 200,
  cutShare: 1000,
  cutCloud: 15_000,
  cutCloudIdle: 30_000,
  pollLive: 1000,
  pollActive: 5000,
  pollIdle: 30_000,
  pollRest: 60_000,
  pollJitter: 0.2,
  readTimeout: 30_000,
  writeRetry: { first: 10, most: 100, for: 60_000 },
  retries: [1000, 5000, 30_000, 300_000, 3_600_000],
  troubleAfter: 600_000,
  ackEvery: 60_000,
  ackGap: 30 * 60_000,
  /** A device that is in a minute says so again so often; another counts it as gone after the second time. */
  presenceEvery: 4000,
  presenceFor: 15_000,
  healOthersFrom: 3_600_000,
  healOthersTo: 24 * 3_600_000,
  /** A laptop's clock this far ahead of ours, and days without a word of it, are told to people. */
  clockOff: 15 * 60_000,
  silentDays: 6,
  day: 24 * 3_600_000,
  /** Days that this device has seen, not stamps. */
  packAfterDays: 7,
  smallFilesAfterDays: 14,
  smallFilesWithoutAcksDays: 60,
  acksNeeded: 3,
  scanEveryDays: 7,
} as const;
