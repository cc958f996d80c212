import { beforeEach, expect, it } from 'vitest';
import { createProfile } from '../../../electron/services/profile.ts';
import { calls, type InputOf } from '../../../shared/contract/contract.ts';
import { aDatabase, aPersonalLedger } from '../../builders/a-ledger.ts';

const about = { version: '', folder: '', sqlite: '' };
const answers: InputOf<'profile.save'> = {
  ...{ name: 'Sam', role: 'clerk', committee: null },
  ...{ theme: 'system', typeSize: 100 },
};

let profile: ReturnType<typeof createProfile>;
beforeEach(() => {
  const personal = aPersonalLedger(aDatabase('personal.db')).ledger;
  profile = createProfile({ personal, about });
});

it('keeps what was chosen and leaves the rest as it is kept, whoever kept it', async () => {
  await profile['profile.save'](answers);
  await profile['profile.save']({ theme: 'contrast' });
  await profile['profile.save']({ committee: 'Leisure Scrutiny Panel' });
  expect(await profile['profile.get']({})).toEqual({
    ...{ ...answers, id: 'me', theme: 'contrast', committee: 'Leisure Scrutiny Panel' },
  });
});

it('steps the size of type from the one that is kept, to either end of the row', async () => {
  await profile['profile.save'](answers);
  const size = async () => (await profile['profile.get']({}))?.typeSize;
  const step = async (way: 'smaller' | 'larger', times: number) => {
    for (let taken = 0; taken < times; taken += 1)
      await profile['profile.stepTypeSize']({ step: way });
    return size();
  };
  expect(await step('larger', 2)).toBe(130);
  expect(await step('larger', 9)).toBe(200);
  expect(await step('smaller', 1)).toBe(175);
  expect(await step('smaller', 9)).toBe(100);
});

it('keeps no profile by a step alone: the questions of the first start come first', async () => {
  expect(() => profile['profile.stepTypeSize']({ step: 'larger' })).toThrow('notFound');
  expect(await profile['profile.get']({})).toBeNull();
});

it('takes some fields of a profile, and never none or one that it does not know', () => {
  const takes = (given: unknown) => calls['profile.save'].input.safeParse(given).success;
  expect([takes(answers), takes({ theme: 'dark' })]).toEqual([true, true]);
  for (const wrong of [{}, { theme: undefined }, { colour: 'dark' }, { typeSize: 300 }])
    expect(takes(wrong)).toBe(false);
});
