import { describe, expect, it } from 'vitest';
import { ask } from '../../../shared/domain/ask.ts';
import { declaration } from '../../../shared/domain/declaration.ts';
import { vote } from '../../../shared/domain/vote.ts';
import { buildMinutes, buildPrivateMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { PrintedRows, PublicSource } from '../../../shared/minutes/minutes-source.ts';
import type { MinuteBlock, MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { cityStyle } from '../../../shared/minutes/styles/city-style.ts';
import {
  aContestedMeeting,
  itsPrivateBusiness,
  secrets,
} from '../../builders/a-contested-meeting.ts';
import { aRow } from '../../builders/a-minutes-source.ts';

const minutesIn = ({ blocks }: MinutesTree): MinuteBlock[] =>
  blocks.filter((block): block is MinuteBlock => block.kind === 'minute');

describe('V55: private business', () => {
  const source = aContestedMeeting();
  const isIn = (tree: MinutesTree) =>
    secrets.filter((words) => JSON.stringify(tree).includes(words));

  it('is not in the public document, and is all in the one of those entitled', () => {
    expect(isIn(buildMinutes(source, cityStyle))).toEqual([]);
    const tree = buildPrivateMinutes(source, itsPrivateBusiness(), cityStyle);
    expect(isIn(tree)).toEqual([...secrets]);
    expect(tree.access).toBe('private');
    expect(buildMinutes(source, cityStyle).access).toBe('public');
  });

  it('is not printed from rows that a move between the stores left behind', () => {
    const left = itsPrivateBusiness();
    const [secret] = secrets;
    const minutes = source.rows.minutes.map((one) =>
      one.id === 'site'
        ? {
            ...one,
            words: secret,
            resolutionStem: secret,
            requestStem: secret,
            urgencyReason: secret,
          }
        : one,
    );
    const rows = {
      ...source.rows,
      minutes,
      clauses: [...source.rows.clauses, ...left.rows.clauses],
      asks: [...source.rows.asks, aRow(ask, 'left', { minute: 'site', text: secret })],
      declarations: [
        ...source.rows.declarations,
        aRow(declaration, 'left', { minute: 'site', attendance: 'Abara', nature: secret }),
      ],
      votes: [
        ...source.rows.votes,
        aRow(vote, 'left', { minute: 'site', calledFor: secret, method: 'count' }),
      ],
    };
    const prose = new Map([...source.prose, ...left.prose]);
    expect(isIn(buildMinutes({ ...source, rows, prose }, cityStyle))).toEqual([]);
  });

  it('cannot be handed to the public build: to the compiler a source that has it is none', () => {
    type Answer<T> = T extends PublicSource ? 'taken' : 'refused';
    const itself: Answer<PublicSource> = 'taken';
    const desk: Answer<Omit<PublicSource, 'private'> & { private: PrintedRows }> = 'refused';
    expect([itself, desk]).toEqual(['taken', 'refused']);
  });

  it('leaves the public its title and summary, in both documents the same number', () => {
    const [open, closed] = [
      buildMinutes(source, cityStyle),
      buildPrivateMinutes(source, itsPrivateBusiness(), cityStyle),
    ].map((tree) => minutesIn(tree).find(({ id }) => id === 'site'));
    expect(open).toMatchObject({
      number: '68',
      title: 'Enforcement at a site in Castle ward',
      access: 'public',
      content: [{ kind: 'paragraph', text: 'The Committee agreed what is to be done.' }],
    });
    expect(closed).toMatchObject({ number: '68', access: 'private' });
  });
});
