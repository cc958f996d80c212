import { expect, it } from 'vitest';
import { kindOf } from '../../../../electron/sync/envelope/frame.ts';
import { day, type Keeper, someKeepers } from '../../../builders/some-keepers.ts';

type World = ReturnType<typeof someKeepers>;
const small = ({ folder }: World) => [...folder.files.new.keys()];
const packs = ({ folder }: World) => [...folder.files.log.keys()];

/** A clerk whose segments have just been packed, and the others of the group. */
async function packed(
  others: string[],
  count = 5,
): Promise<World & { clerk: Keeper; rest: Keeper[] }> {
  const world = someKeepers();
  const clerk = world.keeper('clerk');
  const rest = others.map((name) => world.keeper(name));
  await clerk.write(count);
  await world.days(8, clerk);
  for (const one of rest) await one.pass();
  expect(packs(world)).toHaveLength(1);
  return { ...world, clerk, rest };
}

it('packs small files of a week, byte for byte, and leaves them where they are', async () => {
  const world = await packed(['deputy']);
  expect(small(world)).toHaveLength(5);
  const [name = ''] = packs(world);
  expect(kindOf(world.folder.files.log.get(name)?.bytes ?? new Uint8Array())).toBe('pack');
  const before = new Map([...world.folder.files.new].map(([file, { bytes }]) => [file, bytes]));
  world.folder.files.new.clear();
  const newcomer = world.keeper('newcomer');
  expect(await newcomer.read()).toHaveLength(5);
  for (const bytes of before.values())
    expect(
      newcomer.store.segments
        .since(0, 9)
        .some(
          ({ hash }) => Buffer.compare(newcomer.store.segments.bytes(hash) ?? bytes, bytes) === 0,
        ),
    ).toBe(true);
});

it('packs at once what is more than 500 files, and not before a week what is less', async () => {
  const world = someKeepers();
  const clerk = world.keeper('clerk');
  await clerk.write(500);
  await clerk.pass();
  expect(packs(world)).toEqual([]);
  await clerk.write(1);
  await clerk.pass();
  expect(packs(world)).toHaveLength(2);
});

it('takes small files away after 14 days and three acknowledgements, 200 a pass', async () => {
  const world = await packed(['deputy', 'chair', 'officer'], 205);
  await world.days(13, world.clerk);
  expect(small(world)).toHaveLength(205);
  await world.days(1, world.clerk);
  expect(small(world)).toHaveLength(5);
  await world.clerk.pass();
  expect(small(world)).toEqual([]);
  // nobody takes that for a loss, and whoever comes new has everything
  expect(await world.clerk.pass()).toMatchObject({ written: 0, lost: 0 });
  for (const one of world.rest) expect(await one.pass()).toMatchObject({ written: 0, lost: 0 });
  expect(await world.keeper('newcomer').read()).toHaveLength(205);
});

it('waits 60 days where too few have told that they hold it', async () => {
  const world = await packed(['deputy', 'chair']);
  const [name = ''] = small(world);
  const copy = name.replace('.mms', ' (1).mms');
  const file = world.folder.files.new.get(name);
  if (file !== undefined) world.folder.files.new.set(copy, file);
  await world.days(59, world.clerk);
  expect(small(world)).toHaveLength(6);
  await world.days(1, world.clerk);
  // the copy that a cloud made is not ours to take away
  expect(small(world)).toEqual([copy]);
});

it('counts days that it has seen, not stamps', async () => {
  const world = await packed(['deputy', 'chair', 'officer']);
  world.wait(400 * day);
  for (const one of [...world.rest, world.clerk]) await one.pass();
  expect(small(world)).toHaveLength(5);
});

it('waits for nothing where the rule is off', async () => {
  const world = someKeepers();
  const hasty = world.keeper('clerk', { rules: { packGrace: false } });
  await hasty.write(5);
  await world.days(9, hasty);
  expect(small(world)).toEqual([]);
});

it('takes nothing away on the word of an earlier reading: a pack that rotted is read first', async () => {
  const world = await packed(['deputy', 'chair', 'officer']);
  const [name = ''] = packs(world);
  const file = world.folder.files.log.get(name);
  if (file !== undefined) file.bytes[400] = (file.bytes[400] ?? 0) ^ 1;
  // without the weekly reading nobody knows of it before
  const clerk = world.keeper('clerk', { store: world.clerk.store, rules: { scans: false } });
  await world.days(20, clerk);
  expect(small(world)).toHaveLength(5);
  expect(await world.keeper('newcomer').read()).toHaveLength(5);
});

it('makes one pack of a month that is over, and takes the weekly ones away in their time', async () => {
  const world = someKeepers();
  const clerk = world.keeper('clerk');
  for (let weeks = 0; weeks < 4; weeks += 1) {
    await clerk.write(2);
    await world.days(8, clerk);
  }
  const ofMarch = () => packs(world).filter((name) => name.includes('-202603-'));
  expect(ofMarch().length).toBeGreaterThan(2);
  await world.days(70, clerk);
  expect(ofMarch()).toHaveLength(1);
  expect(small(world)).toEqual([]);
  expect(await world.keeper('newcomer').read()).toHaveLength(8);
});
