import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rememberedState, rememberState } from '../../../electron/main/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-state-'));
const file = join(folder, 'window.json');
const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const state = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('where the window stood', () => {
  it('is known again at the next start', () => {
    rememberState(file, state);
    expect(rememberedState(file, screens)).toEqual(state);
  });

  it('is forgotten when the second screen was unplugged, or nobody could catch the window', () => {
    rememberState(file, { ...state, x: 2500 });
    expect(rememberedState(file, screens)).toBeNull();
    const two = [...screens, { x: 1920, y: 0, width: 1920, height: 1080 }];
    expect(rememberedState(file, two)).toMatchObject({ x: 2500 });
  });

  it.each(['', '{', 'null', '{"x":"1"}', '{"x":0,"y":0,"width":1,"height":1,"isMaximized":false}'])(
    'is not believed where the file holds %j',
    (text) => {
      writeFileSync(file, text);
      expect(rememberedState(file, screens)).toBeNull();
    },
  );

  it('does not stop the app from closing when it cannot be written', () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(() => rememberState(join(folder, 'plain', 'window.json'), state)).not.toThrow();
  });
});
