import { expect, it } from 'vitest';
import { createEventHub } from '../../../electron/transport/events.ts';

it('reports a listener that throws and lets the others hear', () => {
  const failures: unknown[] = [];
  const hub = createEventHub((error) => failures.push(error));
  const heard: string[] = [];
  hub.listen(() => {
    throw new Error('broken');
  });
  const stop = hub.listen(({ name }) => heard.push(name));
  hub.emit('history.changed', {});
  stop();
  hub.emit('profile.changed', {});
  expect(heard).toEqual(['history.changed']);
  expect(failures.map(String)).toEqual(['Error: broken', 'Error: broken']);
});
