import { describe, expect, it } from 'vitest';
import { connectIpc } from '../../../renderer/client/ipc.ts';
import type { Answer, Bridge } from '../../../shared/contract/bridge.ts';

describe('a window that is about to be closed', () => {
  it('tells the page as a browser would, and waits until what it sends is answered', async () => {
    let leaving: () => Promise<void> = () => Promise.resolve();
    const answer = Promise.withResolvers<Answer>();
    let asked = 0;
    const bridge = {
      call: () => {
        asked += 1;
        return answer.promise;
      },
      on: () => () => {},
      onLeaving: (listener: typeof leaving) => {
        leaving = listener;
      },
    } as unknown as Bridge<File>;
    const client = connectIpc(bridge);
    const kept: string[] = [];
    window.addEventListener('pagehide', () => {
      void client.call('profile.get', {}).then(() => kept.push('words'));
    });

    const left = leaving().then(() => kept.push('left'));
    await expect.poll(() => asked).toBe(1);
    expect(kept).toEqual([]);
    answer.resolve({ ok: true, value: null });
    await left;
    expect(kept).toEqual(['words', 'left']);
  });
});
