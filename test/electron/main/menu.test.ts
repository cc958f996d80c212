import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu.ts';

const done: string[] = [];
const actions = {
  open: (choice: string) => void done.push(`open ${choice}`),
  press: (key: string, modifiers: string[]) => void done.push([...modifiers, key].join('+')),
  about: () => void done.push('about'),
};

function lines(surroundings: { isMac: boolean; isPackaged: boolean }) {
  return menuTemplate(actions, surroundings).flatMap((menu) => {
    const submenu = (menu.submenu ?? []) as MenuItemConstructorOptions[];
    return submenu.filter((line) => line.type !== 'separator').map((line) => ({ menu, line }));
  });
}

const named = (surroundings: { isMac: boolean; isPackaged: boolean }) =>
  lines(surroundings).map(
    ({ menu, line }) => `${menu.label ?? menu.role} > ${line.label ?? line.role}`,
  );

describe('the menu', () => {
  it('says in plain words what can be done', () => {
    expect(named({ isMac: false, isPackaged: true })).toEqual([
      '&File > &Open agenda pack…',
      '&File > Open a &folder of packs…',
      '&File > &Close Moothall',
      '&Edit > &Undo',
      '&Edit > &Redo',
      '&Edit > Cu&t',
      '&Edit > &Copy',
      '&Edit > &Paste',
      '&Edit > Select &all',
      '&Edit > &Find in this paper',
      '&Edit > Find &everywhere',
      '&View > &Larger',
      '&View > &Smaller',
      '&View > &Normal size',
      '&View > &Full screen',
      '&Help > Help with this page',
      '&Help > About Moothall',
    ]);
  });

  it('has the developer tools in a build from source only', () => {
    const tools = '&View > Developer tools';
    expect([true, false].map((isPackaged) => named({ isMac: false, isPackaged }).includes(tools))) //
      .toEqual([false, true]);
  });

  it('presses the very key that stands beside the line, and leaves that key to the page', () => {
    done.length = 0;
    const pressed = lines({ isMac: false, isPackaged: true })
      .filter(({ line }) => line.registerAccelerator === false)
      .map(({ line }) => {
        (line.click as () => void)();
        return line.accelerator;
      });
    expect(pressed).toEqual(['CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+F', 'CmdOrCtrl+K', 'F1']);
    expect(done).toEqual(['control+Z', 'control+Y', 'control+F', 'control+K', 'F1']);
  });

  it('opens packs, or a folder of them', () => {
    done.length = 0;
    for (const { line } of lines({ isMac: true, isPackaged: true }).filter(
      ({ menu, line: { role } }) => menu.label === '&File' && role === undefined,
    ))
      (line.click as () => void)();
    expect(done).toEqual(['open files', 'open folder']);
  });
});
