import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Area,
  type Entry,
  type Mailbox,
  MailboxTrouble,
} from '../../../../electron/sync/mailbox/mailbox.ts';
import { type AGroupFile, aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';

/** A place under test, seen from behind: what another laptop, a cloud or a careless person does to it. */
export interface PlaceUnderTest {
  open(group: string): Mailbox;
  /** As another laptop or a cloud puts a file there. */
  put(area: Area, name: string, bytes: Uint8Array): void;
  /** Takes a file away. */
  drop(area: Area, name: string): void;
  /** Takes an area's folder away with all in it. */
  dropArea(area: Area): void;
  /** Unplugs it, and puts it back. */
  setThere(isThere: boolean): void;
  /** Back to MeetingData with its areas and nothing in it. */
  empty(): void;
}

export const troubleKind = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error) => (error instanceof MailboxTrouble ? error.kind : `not a trouble: ${String(error)}`),
  );

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const names = (entries: readonly Entry[]): string[] => entries.map(({ name }) => name).toSorted();

const filled = ['new', 'log', 'key', 'obj'] as const;

/** The meaning of `Mailbox`: each place's own test is one call of it. */
export function itBehavesLikeAMailbox(start: () => Promise<PlaceUnderTest>): void {
  let place: PlaceUnderTest;
  let ours: AGroupFile;
  let mailbox: Mailbox;

  beforeAll(async () => {
    place = await start();
    ours = await aGroupFile();
  });
  beforeEach(async () => {
    await mailbox?.close?.();
    place.setThere(true);
    place.empty();
    place.put('root', ours.name, ours.bytes);
    mailbox = place.open(ours.group);
  });
  afterAll(() => mailbox?.close?.());

  it('knows its group by the descriptor, whatever its name is', async () => {
    expect(await mailbox.identify()).toBe('ours');
    place.drop('root', ours.name);
    expect(await mailbox.identify()).toBe('absent');
    place.put('root', 'g-copy (1).mmg', ours.bytes);
    expect(await mailbox.identify()).toBe('ours');
  });

  it('another group’s descriptor is another place: nothing is read out of it, nothing written', async () => {
    const theirs = await aGroupFile('theirs');
    place.drop('root', ours.name);
    place.put('root', theirs.name, theirs.bytes);
    expect([
      await mailbox.identify(),
      await troubleKind(mailbox.write('new', anOwnName('new'), bytesOf('one'))),
      await troubleKind(mailbox.list('new')),
      await troubleKind(mailbox.write('root', ours.name, ours.bytes)),
    ]).toEqual(['other', 'other', 'other', 'other']);
  });

  it('a descriptor with one changed byte is none', async () => {
    const torn = Uint8Array.from(ours.bytes);
    torn[40] = (torn[40] ?? 0) ^ 1;
    place.put('root', ours.name, torn);
    expect(await mailbox.identify()).toBe('absent');
    await mailbox.write('root', ours.name, ours.bytes);
    expect(await mailbox.identify()).toBe('ours');
  });

  it('F17: a place that is gone is absent and never empty', async () => {
    await mailbox.write('new', anOwnName('new'), bytesOf('one'));
    place.setThere(false);
    expect([
      await mailbox.identify(),
      await troubleKind(mailbox.list('new')),
      await troubleKind(mailbox.list('root')),
      await troubleKind(mailbox.read('new', anOwnName('new'), 100)),
      await troubleKind(mailbox.write('new', anOwnName('new', 2), bytesOf('two'))),
      await troubleKind(mailbox.write('root', ours.name, ours.bytes)),
      await troubleKind(mailbox.remove('new', anOwnName('new'))),
    ]).toEqual(Array.from({ length: 7 }, () => 'absent'));
    place.setThere(true);
    expect([await mailbox.identify(), names(await mailbox.list('new'))]).toEqual([
      'ours',
      [anOwnName('new')],
    ]);
  });

  it('without its descriptor it is not called empty either', async () => {
    expect(await mailbox.list('new')).toEqual([]);
    place.drop('root', ours.name);
    expect(await troubleKind(mailbox.list('new'))).toBe('absent');
    expect(await troubleKind(mailbox.write('new', anOwnName('new'), bytesOf('one')))).toBe(
      'absent',
    );
  });

  it('what was written is listed and read back, in every area', async () => {
    for (const area of filled) {
      await mailbox.write(area, anOwnName(area), bytesOf(`in ${area}`));
      const [entry] = await mailbox.list(area);
      expect(entry).toMatchObject({ name: anOwnName(area), size: `in ${area}`.length });
      expect(textOf(await mailbox.read(area, anOwnName(area), 100))).toBe(`in ${area}`);
    }
  });

  it('any bytes come back as they went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        await mailbox.write('key', anOwnName('key', bytes.length), bytes);
        const back = await mailbox.read('key', anOwnName('key', bytes.length), 3000);
        expect(Buffer.compare(back, bytes)).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('the same file written again is done already; a torn one is completed', async () => {
    const name = anOwnName('new');
    await mailbox.write('new', name, bytesOf('the whole file'));
    await mailbox.write('new', name, bytesOf('the whole file'));
    place.put('new', name, bytesOf('the wh'));
    await mailbox.write('new', name, bytesOf('the whole file'));
    expect(textOf(await mailbox.read('new', name, 100))).toBe('the whole file');
    expect(await mailbox.list('new')).toHaveLength(1);
  });

  it('an own file of ack and live is written over, also by a shorter one', async () => {
    for (const area of ['ack', 'live'] as const) {
      await mailbox.replace(area, anOwnName(area), bytesOf('everything up to 17'));
      await mailbox.replace(area, anOwnName(area), bytesOf('up to 18'));
      expect(textOf(await mailbox.read(area, anOwnName(area), 100))).toBe('up to 18');
    }
  });

  it('a folder of an area that is gone is empty, and made again for the next file', async () => {
    for (const area of filled) {
      place.dropArea(area);
      expect(await mailbox.list(area)).toEqual([]);
      await mailbox.write(area, anOwnName(area), bytesOf(area));
      expect(names(await mailbox.list(area))).toEqual([anOwnName(area)]);
    }
  });

  it('copies that a cloud renamed and litter are listed: their content decides', async () => {
    const strange = ['desktop.ini', '.DS_Store', 'Thumbs.db', 's-1 (Laptop’s conflicted copy).mms'];
    for (const name of strange) place.put('new', name, bytesOf(name));
    expect(names(await mailbox.list('new'))).toEqual(strange.toSorted());
    for (const name of strange) expect(textOf(await mailbox.read('new', name, 100))).toBe(name);
  });

  it('an entry that is known is answered as it is known', async () => {
    place.put('new', anOwnName('new', 1), bytesOf('one'));
    place.put('new', anOwnName('new', 2), bytesOf('two'));
    const known = new Map((await mailbox.list('new')).map((entry) => [entry.name, entry]));
    expect(names(await mailbox.list('new', known))).toEqual([...known.keys()].toSorted());
  });

  it('no more is read than was asked for', async () => {
    place.put('new', anOwnName('new'), new Uint8Array(70_000));
    expect(await troubleKind(mailbox.read('new', anOwnName('new'), 69_999))).toBe('tooBig');
    expect(await mailbox.read('new', anOwnName('new'), 70_000)).toHaveLength(70_000);
  });

  it('a file that is not there is not there, in a place that is', async () => {
    expect(await troubleKind(mailbox.read('new', anOwnName('new'), 10))).toBe('notFound');
    expect(await troubleKind(mailbox.read('obj', anOwnName('obj'), 10))).toBe('notFound');
  });

  it('removing twice is no fault', async () => {
    await mailbox.write('new', anOwnName('new'), bytesOf('one'));
    await mailbox.remove('new', anOwnName('new'));
    await mailbox.remove('new', anOwnName('new'));
    expect(await mailbox.list('new')).toEqual([]);
  });
}

/** Places outside the process, where a name may lead astray. */
export function itKeepsToItsNames(start: () => Promise<PlaceUnderTest>): void {
  it('S41: a name that leads elsewhere, or is a device on some system, is not read', async () => {
    const place = await start();
    const { group, name: descriptor, bytes } = await aGroupFile();
    place.put('root', descriptor, bytes);
    const mailbox = place.open(group);
    const names = [
      ...['../READ ME', '..', '.', '', '/etc/passwd', '\\\\host\\share\\x', 'a\\b', 'x/y', 'a:b'],
      ...['CON', 'con.mms', 'NUL', 'lpt1.txt', 'dot.', 'blank ', 'nul\0x', 'x'.repeat(300)],
    ];
    for (const name of names)
      expect([name, await troubleKind(mailbox.read('new', name, 10))]).toEqual([name, 'notFound']);
    expect(await troubleKind(mailbox.read('log', 'a/b/c', 10))).toBe('notFound');
    expect(await troubleKind(mailbox.read('log', '../root', 10))).toBe('notFound');
    await mailbox.close?.();
  });

  it('S41: no name is written or removed but such as the app gives', async () => {
    const place = await start();
    const { group, name: descriptor, bytes } = await aGroupFile();
    place.put('root', descriptor, bytes);
    place.put('new', 'Budget.xlsx', bytesOf('somebody’s'));
    const mailbox = place.open(group);
    for (const name of ['Budget.xlsx', '../x.mms', anOwnName('key'), 'READ ME.txt'])
      expect([
        name,
        await troubleKind(mailbox.write('new', name, bytes)),
        await troubleKind(mailbox.remove('new', name)),
      ]).toEqual([name, 'failed', 'failed']);
    expect(textOf(await mailbox.read('new', 'Budget.xlsx', 100))).toBe('somebody’s');
    await mailbox.close?.();
  });
}
