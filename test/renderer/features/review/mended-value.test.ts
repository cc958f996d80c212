import { expect, it } from 'vitest';
import { mendedValue, typedForm } from '../../../../renderer/features/review/mended-value.ts';
import type { Edit } from '../../../../renderer/features/review/review-line.ts';

const date: Edit = { kind: 'date', value: '2025-02-13' };
const time: Edit = { kind: 'time', value: '10:00' };

it('a date is taken as people write it and read back in full', () => {
  for (const typed of ['13 February 2025', '13/2/2025', 'Thursday, 13th February, 2025'])
    expect(mendedValue(date, typed)).toEqual({
      kind: 'value',
      value: '2025-02-13',
      words: 'Thursday 13 February 2025',
    });
});

it('a day that does not exist, or has no year, is not kept but asked for again', () => {
  for (const typed of ['31 February 2025', '13 February', 'soon'])
    expect(mendedValue(date, typed).kind).toBe('wrong');
});

it('nothing typed means that there is none, except where something must stand', () => {
  expect(mendedValue(date, ' ')).toMatchObject({ value: null });
  expect(mendedValue({ kind: 'text', value: 'Title', isNeeded: true }, ' ').kind).toBe('wrong');
  expect(mendedValue({ kind: 'text', value: '', isNeeded: false }, '')).toMatchObject({
    value: '',
  });
});

it('a list is one entry a line, empty lines left out', () => {
  const edit: Edit = { kind: 'list', value: ['note the report'] };
  expect(mendedValue(edit, 'note the report\n\n  ask for a map ')).toMatchObject({
    value: ['note the report', 'ask for a map'],
  });
});

it('what is shown for mending comes back as the same value when it is left as it is', () => {
  expect(mendedValue(date, typedForm(date))).toMatchObject({ value: '2025-02-13' });
  expect(mendedValue(time, typedForm(time))).toMatchObject({ value: '10:00' });
  const end: Edit = { kind: 'itemEnd', pdfTo: 12 };
  expect(mendedValue(end, typedForm(end))).toMatchObject({ value: 12 });
});

it('a clause that was printed over two lines stays one entry, so that saving does not tear it', () => {
  const list: Edit = {
    kind: 'list',
    value: ['notes the first year\nof the lamps', 'thanks the staff'],
  };
  const typed = typedForm(list);
  expect(typed).toBe('notes the first year of the lamps\nthanks the staff');
  expect(mendedValue(list, typed)).toMatchObject({
    value: ['notes the first year of the lamps', 'thanks the staff'],
  });
});
