import { describe, expect, it } from 'vitest';
import { originDays, suggestedOrigins } from '../../../shared/domain/item-origins.ts';

describe('the day at which an item says that it was asked for', () => {
  it.each([
    ['Following the meeting on 11th January Members requested further information', ['2018-01-11']],
    ['At their meeting on 23 rd November 2017, Members requested an update', ['2017-11-23']],
    ['Survival after twelve months, as resolved on 15th January 2018', ['2018-01-15']],
    ['A 6 month follow up report from the meeting on 27th April', ['2017-04-27']],
    ['To include progress on actions requested on 17/7/2017 re: dental health', ['2017-07-17']],
    ['To tie in with the Cabinet Report due in February', []],
    ['The inspection of 3 March 2018 found four faults', []],
    ['To be considered at the meeting on 14th May 2018', []],
  ])('%s', (detail, days) => {
    expect(originDays(detail, '2018-04-26')).toEqual(days);
  });
});

it('suggests asks of that day that share the matter, and none where the item names no day', () => {
  const ask = { id: 'a', title: 'Audits', text: 'a report on case files', saidOn: '2018-01-11' };
  const others = [
    { ...ask, id: 'otherDay', saidOn: '2018-01-12' },
    { ...ask, id: 'otherMatter', title: 'Fostering', text: 'a report on foster care' },
    { ...ask, id: 'noDay', saidOn: null },
  ];
  const item = {
    title: 'Case File Audits',
    detail: 'Following the meeting on 11th January on foster care',
  };
  expect(suggestedOrigins(item, '2018-04-26', [ask, ...others])).toEqual([ask]);
  const [, , fostering] = [ask, ...others];
  const other = { ...item, title: 'Carers' };
  expect(suggestedOrigins(other, '2018-04-26', [ask, ...others])).toEqual([fostering]);
  expect(suggestedOrigins({ ...item, detail: '' }, '2018-04-26', [ask])).toEqual([]);
});
