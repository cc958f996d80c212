import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { popoloFile } from '../../../../electron/publish/popolo/popolo.ts';
import { gatherPopolo } from '../../../../electron/services/exports/gather-popolo.ts';
import { type ARecordRoom, aRecordRoom } from '../../../builders/a-record.ts';

const clerk = { name: 'A Hartley' };
let room: ARecordRoom;
beforeEach(() => {
  room = aRecordRoom();
  room.council.change(clerk, 'Papers', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Saltmarsh Council' });
    tx.set('meeting', 'm', { committee: 'c', date: '2025-03-13' });
  });
});

/** The classes of popoloproject.com as their JSON schemas have them: what is required, and of which type. */
const day = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const id = z.string().min(1);
const option = z.enum(['yes', 'no', 'abstain', 'absent', 'not voting', 'paired']);
const popoloSchema = z.strictObject({
  organizations: z.array(
    z.strictObject({ id, name: id, classification: id, parent_id: id.optional() }),
  ),
  persons: z.array(z.strictObject({ id, name: id, honorific_prefix: id.optional() })),
  posts: z.array(z.strictObject({ id, label: id, role: id, organization_id: id })),
  memberships: z.array(
    z.strictObject({
      id,
      person_id: id,
      organization_id: id,
      role: id,
      post_id: id.optional(),
      label: id.optional(),
      start_date: day.optional(),
      end_date: day.optional(),
    }),
  ),
  motions: z.array(
    z.strictObject({
      id,
      organization_id: id,
      creator_id: id.optional(),
      moothall_seconder_id: id.optional(),
      text: z.string(),
      classification: id,
      date: day.optional(),
      requirement: id,
      result: id.optional(),
      vote_event_ids: z.array(id),
    }),
  ),
  vote_events: z.array(
    z.strictObject({
      id,
      motion_id: id,
      organization_id: id,
      classification: id,
      start_date: day.optional(),
      result: z.enum(['pass', 'fail']).optional(),
      counts: z.array(z.strictObject({ option, value: z.int().nonnegative() })),
      votes: z.array(
        z.strictObject({ voter_id: id, option, role: z.literal('casting').optional() }),
      ),
    }),
  ),
});

describe('the open data', () => {
  const popolo = async () => {
    const made = await gatherPopolo({ council: room.council }, null, new AbortController().signal);
    return popoloSchema.parse(JSON.parse(new TextDecoder().decode(popoloFile(made))));
  };
  const issued = (state: 'draft' | 'issued') =>
    room.council.change(clerk, 'Record', (tx) => {
      const of = { record: 'r', minute: 'i' };
      tx.set('person', 'pa', {
        organisation: 'Saltmarsh Council',
        name: 'P Abara',
        title: 'Councillor',
      });
      tx.set('person', 'ph', { organisation: 'Saltmarsh Council', name: 'R Hollis' });
      tx.set('membership', 'm1', { meeting: 'm', person: 'pa', role: 'chair' });
      tx.set('membership', 'm2', { meeting: 'm', person: 'ph', role: 'member' });
      tx.set('meeting', 'm0', { committee: 'c', date: '2025-01-16' });
      tx.set('membership', 'm3', { meeting: 'm0', person: 'pa', role: 'member' });
      tx.set('meetingRecord', 'r', { meeting: 'm', state });
      tx.set('recordedMinute', 'i', { record: 'r', title: 'Gritting', access: 'public' });
      tx.set('attendance', 'ta', { record: 'r', person: 'pa', name: 'P Abara' });
      tx.set('attendance', 'th', { record: 'r', person: 'ph', name: 'R Hollis' });
      tx.set('motion', 'mo', { ...of, text: 'Grit all roads', mover: 'th', seconder: 'ta' });
      tx.set('vote', 'v', { ...of, subject: 'mo', method: 'named' });
      tx.set('voteEntry', 'e1', { record: 'r', vote: 'v', attendance: 'ta', option: 'against' });
      tx.set('voteEntry', 'e2', { record: 'r', vote: 'v', attendance: 'th', option: 'for' });
      tx.set('voteEntry', 'e3', {
        record: 'r',
        vote: 'v',
        attendance: 'ta',
        option: 'against',
        role: 'casting',
      });
      tx.set('clause', 'cl', { ...of, text: 'That officers report in May' });
    });

  it('is Popolo: people, seats with their days, motions and votes with the casting vote apart', async () => {
    issued('issued');
    const found = await popolo();
    expect(found.persons.map(({ name }) => name).toSorted()).toEqual(['P Abara', 'R Hollis']);
    expect(
      found.memberships.map(({ person_id, role, start_date, end_date }) => [
        person_id,
        role,
        start_date,
        end_date,
      ]),
    ).toEqual([
      ['pa', 'member', '2025-01-16', '2025-01-16'],
      ['pa', 'chair', '2025-03-13', undefined],
      ['ph', 'member', '2025-03-13', undefined],
    ]);
    const [motion, resolution] = found.motions;
    expect(motion).toMatchObject({
      text: 'Grit all roads',
      creator_id: 'ph',
      moothall_seconder_id: 'pa',
      date: '2025-03-13',
      result: 'fail',
      vote_event_ids: ['v'],
    });
    expect(resolution).toMatchObject({ classification: 'resolution', result: 'pass' });
    expect(found.vote_events).toMatchObject([
      {
        motion_id: 'mo',
        result: 'fail',
        counts: [
          { option: 'yes', value: 1 },
          { option: 'no', value: 1 },
          { option: 'abstain', value: 0 },
        ],
        votes: [
          { voter_id: 'pa', option: 'no' },
          { voter_id: 'ph', option: 'yes' },
          { voter_id: 'pa', option: 'no', role: 'casting' },
        ],
      },
    ]);
    const known = new Set(found.persons.map((one) => one.id));
    for (const { votes } of found.vote_events)
      for (const { voter_id } of votes) expect(known).toContain(voter_id);
  });

  it('holds nothing of minutes that nobody has issued, nor of a private minute', async () => {
    issued('draft');
    expect((await popolo()).motions).toEqual([]);
    issued('issued');
    room.council.change(clerk, 'x', (tx) => tx.set('recordedMinute', 'i', { access: 'exempt' }));
    const found = await popolo();
    expect([found.motions, found.vote_events]).toEqual([[], []]);
  });
});
