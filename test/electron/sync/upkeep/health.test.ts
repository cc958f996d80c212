import { expect, it } from 'vitest';
import { unreadableFiles } from '../../../../electron/sync/upkeep/health.ts';
import { someKeepers } from '../../../builders/some-keepers.ts';

it('tells of files that have not been whole for ten minutes, until their content stands elsewhere', async () => {
  const { folder, keeper, wait } = someKeepers();
  await keeper('clerk').write(2);
  const [name = '', other = ''] = [...folder.files.new.keys()];
  const whole = folder.files.new.get(name)?.bytes ?? new Uint8Array();
  folder.files.new.set(name, { bytes: whole.slice(0, 200), mtime: 1 });
  folder.files.new.delete(other);
  const deputy = keeper('deputy');
  await deputy.read();
  const at = (minutes: number) =>
    unreadableFiles(deputy.store, 'place', new Date(Date.UTC(2026, 2, 2, 18, minutes)));
  expect(at(9)).toEqual([]);
  expect(at(11)).toEqual([{ name, why: 'short', since: '2026-03-02T18:00:00.000Z' }]);
  // a colleague sends it again beside the torn one
  folder.files.new.set(name.replace('.mms', '-r0abc.mms'), { bytes: whole, mtime: 1 });
  wait(60_000);
  await deputy.read();
  expect(at(11)).toEqual([]);
});
