import { expect, it } from 'vitest';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';

it('V10: the municipal year runs from one annual meeting to the next, not from January', () => {
  expect(municipalYear('2025-01-16')).toEqual({ label: '2024/25', key: '24' });
  expect(municipalYear('2018-01-11')).toEqual({ label: '2017/18', key: '17' });
  expect(municipalYear('2025-06-05')).toEqual({ label: '2025/26', key: '25' });
});

it('a century ends without a gap', () => {
  expect(municipalYear('2099-12-01')).toEqual({ label: '2099/00', key: '99' });
});
