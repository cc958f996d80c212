import { encodeKeyRecord } from '../../electron/sync/envelope/key-record.ts';
import { wrapSecrets } from '../../electron/sync/membership/grant-body.ts';
import type { MembershipRecord } from '../../shared/sync/membership-record.ts';
import { forgersName } from './forger.ts';
import { seeded } from './seeded.ts';
import type { World } from './world.ts';

/** The hostile laptop hands everybody keys of every epoch that it has heard of, and none of them is the right one. */
export async function handOutFalseKeys(world: World): Promise<void> {
  const hostile = world.living().find(({ name }) => name === forgersName);
  // the records lie in the folder for everybody to read
  const teller = world.living().find(({ running }) => running.group.state.isAdmin());
  if (hostile === undefined || teller === undefined) return;
  world.count('forged');
  // of its own, so that a run without these goes as it went
  const random = seeded(world.seed ^ world.step);
  const { circles, devices } = teller.running.group.state.known().membership;
  const epochs = [...circles.values()].flatMap(({ id, epochs: [newest] }) =>
    newest === undefined ? [] : [{ circle: id, epoch: newest.epoch, secret: random.bytes(32) }],
  );
  const { keys } = hostile.setup;
  const others = [...devices.values()].filter(({ device }) => device !== keys.device);
  const { group } = world.founding;
  const body = await wrapSecrets(
    epochs,
    group,
    others.map(({ recipient }) => recipient),
  );
  const record: MembershipRecord = {
    ...{ v: 1, group, by: keys.device, follows: [world.founding.atFirst.member] },
    ...{ kind: 'grant', to: others.map(({ device }) => device), wall: '2026-03-02T18:31:00.000Z' },
    epochs: epochs.map(({ circle, epoch }) => ({ circle, epoch })),
  };
  const { name, bytes } = encodeKeyRecord(record, body, { keys });
  hostile.replica.put(`key/${name}`, bytes, world.cloud.stamp());
}
