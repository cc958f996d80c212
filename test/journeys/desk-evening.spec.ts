import { mkdirSync } from 'node:fs';
import { minutesAsText } from '../builders/minutes-as-text.ts';
import { planners } from '../builders/planning-evening.ts';
import { planningEveningPrinted, privateMinute } from '../builders/planning-evening-printed.ts';
import { handOn, secondsAKey } from './desk-hand.ts';
import {
  addPerson,
  clockAt,
  closeByKeyboard,
  meetingIn,
  minutesOf,
  openByKeyboard,
  panelOf,
  proseOf,
  roomOf,
  test,
} from './desk-room.ts';
import { expect } from './fixture.ts';

// a thousand keys, each of them waited for
test.describe.configure({ timeout: 480_000 });
// a picture of the page before and after each of a thousand keys would take longer than the keys
test.use({ trace: 'off' });

const shots = process.env['MOOTHALL_SHOTS'];

test('a contested evening is minuted with the keyboard alone, and prints as it happened', async ({
  page,
  profile,
  host,
}) => {
  const hand = handOn(page);
  const shot = async (name: string) => {
    if (shots === undefined) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/${name}.png` });
  };
  await page.setViewportSize({ width: 1366, height: 860 });
  await clockAt(page, '2026-03-12T14:00:00Z');
  await openByKeyboard(page, hand, { host, committee: 'Planning Committee', from: '14.00' });

  await test.step('the roll, an officer, and a substitute for who is away', async () => {
    await expect(page.getByRole('radio', { name: 'Councillor V Pemberley: Here' })).toBeFocused();
    await hand.press('h');
    for (const name of planners) await hand.press(name === 'J Odell' ? 'a' : 'h');
    const panel = panelOf(page, 'Attendance');
    await hand.tabTo(panel.getByText('Somebody who is not on the list'));
    await hand.press('Enter');
    await addPerson(page, hand, ['K Ramsbury', 'Employees (by Service Area)', 'Planning']);
    await addPerson(page, hand, ['Councillor Y Ostrander', 'Other Members', '']);
    await hand.tabTo(panel.getByText('A substitute for somebody who is away'), true);
    await hand.press('Enter');
    await hand.tabTo(panel.getByLabel('Who is away'));
    await hand.type('od');
    await hand.press('Enter');
    await hand.tabTo(panel.getByLabel('Who sits instead'));
    await hand.type('os');
    await hand.press('Enter');
    await hand.tabTo(panel.getByRole('button', { name: 'Make the pair' }));
    await hand.press('Enter');
    await expect(panel).toContainText('Councillor Y Ostrander sits for Councillor J Odell');
    await shot('roll');
    await hand.press('Escape');
    await expect(proseOf(page, 'Declarations of Interests')).toBeFocused();
    await expect(roomOf(page)).toContainText('21 members here');
  });

  await test.step('an interest: who has it withdraws for its item', async () => {
    await hand.press('Control+2');
    await expect(page.getByLabel('Who declares')).toBeFocused();
    await hand.type('qu');
    await hand.press('Enter');
    const form = panelOf(page, 'Declaration of an interest');
    await hand.choose(form.getByLabel('Kind of interest'), 'Disclosable pecuniary interest');
    await hand.choose(form.getByLabel('Which item it concerns'), '3. Harbour Mill');
    await hand.choose(form.getByLabel('What he or she does'), 'Withdrew');
    await hand.tabTo(form.getByLabel('Nature of the interest'));
    await hand.write('tenant of the applicant');
    await hand.press('Enter');
  });

  await test.step('the minutes of the last meeting are agreed', async () => {
    await clockAt(page, '2026-03-12T14:03:00Z');
    await hand.press('Alt+ArrowDown');
    await expect(proseOf(page, 'Minutes')).toBeFocused();
    await hand.tabTo(page.getByRole('radio', { name: 'Not decided' }));
    await hand.press('ArrowRight');
    await hand.tabTo(page.getByRole('checkbox', { name: 'Signed at this meeting as well' }));
    await hand.press('Space');
    await hand.press('Escape');
  });

  await test.step('item 4 is taken before item 3: resolved in a few seconds, with one own vote', async () => {
    await clockAt(page, '2026-03-12T14:05:00Z');
    await hand.press('Alt+Shift+ArrowDown');
    await hand.press('Alt+ArrowDown');
    await expect(proseOf(page, 'Boat Yard')).toBeFocused();
    await hand.prose([
      { kind: 'paragraph', text: 'The Committee considered a report of the Head of Planning.' },
      { kind: 'paragraph', text: 'Members discussed:' },
      { kind: 'bullet', text: 'The width of the slipway' },
      { kind: 'bullet', text: 'Lights at night' },
    ]);
    const keys = hand.keys();
    await hand.press('Control+5');
    await expect(page.getByRole('textbox', { name: 'Clause 1' })).toBeFocused();
    await hand.type('permission be granted subject to the conditions.', true);
    await hand.press('Escape');
    await expect(proseOf(page, 'Boat Yard')).toBeFocused();
    // by a clerk's pace: the clock would tell of the machine
    expect((hand.keys() - keys) * secondsAKey).toBeLessThanOrEqual(15);
    await hand.press('Control+4');
    await hand.tabTo(page.getByRole('button', { name: 'Record one member’s own vote' }));
    await hand.press('Enter');
    await hand.type('net');
    await hand.press('Enter');
    // who asks for that has mostly voted against: it stands there already
    await expect(
      page
        .getByRole('group', { name: 'Own vote of Councillor W Netherby' })
        .getByRole('radio', { name: 'Against' }),
    ).toBeChecked();
    await hand.press('Escape');
  });

  await test.step('a motion, and an amendment that is carried', async () => {
    await clockAt(page, '2026-03-12T14:20:00Z');
    await hand.press('Alt+ArrowUp');
    await expect(proseOf(page, 'Harbour Mill')).toBeFocused();
    await hand.write('The Committee considered a report on the mill.');
    await hand.press('Control+3');
    await expect(page.getByLabel('Words of the motion')).toBeFocused();
    await hand.write('Permission be granted.');
    await hand.press('Tab');
    await hand.type('ab');
    await hand.press('Tab');
    await hand.type('fa');
    await hand.press('Enter', 2);
    await hand.press('Control+3');
    await expect(page.getByLabel('The motion as it would read')).toBeFocused();
    await hand.replace('Permission be granted and the render be kept.');
    await hand.press('Tab');
    await hand.type('ho');
    await hand.press('Tab');
    await hand.type('os');
    await hand.press('Enter', 2);
    await hand.press('Control+4');
    await expect(panelOf(page, 'Vote on amendment 1')).toBeVisible();
    await hand.type('12');
    await hand.press('Tab');
    await hand.type('8');
    await hand.press('Tab');
    await hand.type('0');
    await expect(page.getByText('CARRIED').first()).toBeVisible();
    await hand.press('Escape');
  });

  await test.step('equal votes on the next amendment, which falls to the casting vote', async () => {
    await hand.press('Control+3');
    await expect(page.getByLabel('The motion as it would read')).toBeFocused();
    await hand.replace(
      'Permission be granted, the render be kept and ten trees be planted on the quay.',
    );
    await hand.press('Tab');
    await hand.type('ma');
    await hand.press('Enter', 2);
    await hand.press('Control+4');
    await expect(panelOf(page, 'Vote on amendment 2')).toBeVisible();
    await hand.type('10');
    await hand.press('Tab');
    await hand.type('10');
    const casting = page.getByRole('group', { name: /^Casting vote of Councillor V Pemberley/ });
    await hand.tabTo(casting.getByRole('radio', { name: 'For' }));
    await hand.press('ArrowRight');
    await expect(page.getByText('LOST on the casting vote').first()).toBeVisible();
    await hand.press('Escape');
  });

  await test.step('twenty names, without who withdrew: equal, and carried on the casting vote', async () => {
    const keys = hand.keys();
    await hand.press('Control+4');
    await expect(panelOf(page, 'Vote on the substantive motion')).toBeVisible();
    await hand.press('n');
    await expect(page.getByRole('radio', { name: /: For$/ })).toHaveCount(20);
    await expect(page.getByRole('radio', { name: /Quillfeather: For/ })).toHaveCount(0);
    await expect(page.getByRole('radio', { name: /Odell: For/ })).toHaveCount(0);
    await hand.type('fafafafafafafafafafa', true);
    const casting = page.getByRole('group', { name: /^Casting vote of Councillor V Pemberley/ });
    await expect(casting).toBeVisible();
    await shot('named-vote');
    await hand.tabTo(casting.getByRole('radio', { name: 'For' }));
    await hand.press('Space');
    await expect(page.getByText('CARRIED on the casting vote').first()).toBeVisible();
    await hand.press('Escape');
    expect((hand.keys() - keys) * secondsAKey).toBeLessThanOrEqual(60);
    await hand.press('Control+5');
    await expect(page.getByRole('textbox', { name: 'Clause 1' })).toHaveValue(/render be kept/);
    await hand.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Clause 2' })).toBeFocused();
    await hand.write('the Head of Planning word the condition.');
    await hand.press('Escape');
    await shot('mid-meeting');
  });

  await test.step('a break in the sitting, then two requests', async () => {
    await clockAt(page, '2026-03-12T14:50:00Z');
    await hand.press('Alt+Shift+ArrowDown');
    await hand.press('Alt+ArrowDown');
    await expect(proseOf(page, 'Validation Requirements')).toBeFocused();
    await hand.press('Control+9');
    const closing = panelOf(page, 'Close or adjourn the meeting');
    await hand.tabTo(closing.getByLabel('Why it is adjourned, if it is'));
    await hand.write('fire alarm');
    await hand.tabTo(closing.getByRole('button', { name: 'Adjourn', exact: true }));
    await hand.press('Enter');
    await expect(page.getByText('Adjourned at 2.50 pm')).toBeVisible();
    await clockAt(page, '2026-03-12T15:05:00Z');
    await hand.press('Control+9');
    const resuming = panelOf(page, 'Resume the meeting');
    await hand.tabTo(resuming.getByRole('button', { name: 'Resume' }));
    await hand.press('Enter');
    await expect(resuming).toBeHidden();
    await hand.write('The Committee looked at the requirements.');
    await hand.press('Control+6');
    await expect(page.getByLabel('Request 1: what is asked')).toBeFocused();
    await hand.write('Date of training');
    await hand.press('Enter');
    await expect(page.getByLabel('Request 2: what is asked')).toBeFocused();
    await hand.write('A list of agents');
    await hand.press('Escape');
  });

  await test.step('without the public: its words are private, and its summary is not', async () => {
    await clockAt(page, '2026-03-12T15:10:00Z');
    await hand.press('Control+7');
    const panel = panelOf(page, 'Exclude press and public');
    await expect(panel.getByRole('checkbox', { name: 'Enforcement in Castle Ward' })).toBeChecked();
    // the closed item is ticked, so the first thing left to say is the law
    await expect(panel.getByRole('checkbox', { name: /paragraph 1$/ })).toBeFocused();
    await hand.tabTo(panel.getByRole('checkbox', { name: /paragraph 2$/ }));
    await hand.press('Space');
    await hand.tabTo(panel.getByLabel(/outweighs the public interest/));
    await hand.write('a person could be known by it');
    await hand.tabTo(panel.getByRole('button', { name: 'Resolved: exclude' }));
    await hand.press('Enter');
    await expect(panel).toBeHidden();
    await hand.press('Alt+Shift+ArrowDown', 2);
    await hand.press('Alt+ArrowDown');
    await expect(proseOf(page, 'Enforcement in Castle Ward')).toBeFocused();
    await expect(page.locator('.agenda-button[aria-current]')).toBeInViewport({ ratio: 0.99 });
    await hand.write('The Committee considered works at Tamsin Yard.');
    await hand.press('Control+5');
    await expect(page.getByRole('textbox', { name: 'Clause 1' })).toBeFocused();
    await hand.write('a stop notice be served.');
    await hand.press('Escape');
    const bar = panelOf(page, 'Private business');
    await hand.tabTo(bar.getByLabel('What the public may read of it'), true);
    await hand.write('The Committee agreed what is to be done.');
    // its own title is private until somebody says what the public may know it by
    const openTitle = bar.getByLabel('Title in the public minutes');
    await expect(openTitle).toHaveValue('Private item 7');
    await hand.tabTo(openTitle, true);
    await hand.press('Control+a');
    await hand.write('Enforcement in Castle Ward');
    await shot('private');
    await hand.press('Escape');
    await clockAt(page, '2026-03-12T15:30:00Z');
    await hand.press('Control+7');
    await hand.tabTo(page.getByRole('button', { name: 'Let the public in again' }));
    await hand.press('Enter');
    await expect(panelOf(page, 'Press and public are excluded')).toBeHidden();
    await hand.press('Alt+Shift+ArrowUp');
    await hand.press('Alt+ArrowUp');
    await expect(proseOf(page, 'Any Other Business')).toBeFocused();
  });

  await closeByKeyboard(page, hand, '15.40');
  await shot('closed');
  test.info().annotations.push({ type: 'keys', description: String(hand.keys()) });
  const meeting = meetingIn(page);
  await page.close();
  await host.stop();
  const open = await minutesOf(profile, meeting);
  const whole = await minutesOf(profile, meeting, ['--private']);
  expect(minutesAsText(open)).toEqual(planningEveningPrinted);
  expect(JSON.stringify(open)).not.toContain('Tamsin Yard');
  const closed = minutesAsText(whole);
  expect(closed[privateMinute]).toBe(
    [
      '70. Enforcement in Castle Ward',
      'The Committee considered works at Tamsin Yard.',
      'RESOLVED that the Planning Committee',
      'a stop notice be served.',
    ].join('\n'),
  );
  expect(closed.toSpliced(privateMinute, 1)).toEqual(
    planningEveningPrinted.toSpliced(privateMinute, 1),
  );
});
