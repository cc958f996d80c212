import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AskDesk, anAskDesk } from '../../../builders/an-ask-desk.ts';

let desk: AskDesk;
beforeEach(() => {
  desk = anAskDesk();
});
afterEach(() => desk.remove());

describe('changing asks', () => {
  it('gives many the same owner in one step of Undo', async () => {
    await desk.call('actions.change', { ids: ['a1', 'a2'], fields: { owner: 'Harbour Master' } });
    expect(await desk.owners('a1', 'a2')).toEqual(['Harbour Master', 'Harbour Master']);
    desk.council.undo({ name: 'Ada' });
    expect(await desk.owners('a1', 'a2')).toEqual(['', '']);
  });
});
