import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemStamp, pageStamp } from '../../../../electron/papers/splitting/stamps.ts';
import { aLine } from '../../../builders/page-text.ts';

describe('stamps', () => {
  it('reads a page number centred at the foot and an item number at the head', () => {
    expect(pageStamp(aLine('Page 12', { x: 277, y: 38 }))).toBe(12);
    expect(itemStamp(aLine('Agenda Item 9', { x: 468, y: 808 }))).toBe('9');
    expect(itemStamp(aLine('Agenda Item 12a', { x: 452, y: 808 }))).toBe('12a');
  });

  it('reads stamps of landscape pages, which stand in a turned frame of the same form', () => {
    const turned = { turned: true, frameWidth: 595, frameHeight: 842 };
    expect(pageStamp({ ...aLine('Page 37', { x: 277, y: 38 }), ...turned })).toBe(37);
    expect(itemStamp({ ...aLine('Agenda Item 6', { x: 468, y: 808 }), ...turned })).toBe('6');
  });

  it('finds a stamp that shares its baseline with a running foot', () => {
    const foot = aLine('Coldwick Council\tPage 4', { x: 40, y: 40 }, [277]);
    expect(pageStamp(foot)).toBe(4);
  });

  it('takes the head of a table and running text for no stamps', () => {
    expect(itemStamp(aLine('Agenda Item No', { x: 57, y: 374 }))).toBeNull();
    expect(itemStamp(aLine('Agenda Item 4', { x: 57, y: 500 }))).toBeNull();
    expect(pageStamp(aLine('Page 3', { x: 277, y: 400 }))).toBeNull();
    expect(pageStamp(aLine('see Page 3 of the report', { x: 240, y: 38 }))).toBeNull();
  });

  it('never throws, whatever a line says', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 900 }), (text, y) => {
        const line = aLine(text, { y });
        expect([pageStamp(line) ?? 0, itemStamp(line) ?? '']).toHaveLength(2);
      }),
    );
  });
});
