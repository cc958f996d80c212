import { expect, it } from 'vitest';
import { decisionNote } from '../../../shared/minutes/decision-note.ts';
import { markingsOf } from '../../../shared/minutes/markings.ts';
import { aMinutesTree, aPrivateMinutesTree } from '../../builders/a-minutes-tree.ts';

const note = decisionNote(aMinutesTree());

it('R7: tells who was there, apologies, interests, what was voted on and how, and decisions; no debate', () => {
  const told = note.blocks.map((block) =>
    block.kind === 'minute'
      ? `${block.label} ${block.content.map(({ kind }) => kind).join(' ')}`
      : block.kind,
  );
  expect(told).toEqual([
    'attendance',
    'section',
    '64. declaration declaration',
    '66. amendment vote resolution',
    '67. vote resolution',
    '68. resolution',
    'section',
    // what the public reads of private business
    '69. paragraph',
  ]);
  const words = JSON.stringify(note);
  expect(words).toContain('Councillor J Odell');
  expect(words).not.toContain('Access for fire engines');
});

it('calls itself a decision note, and neither minutes nor a draft of them, whatever they are by now', () => {
  expect(note.title).toBe(
    'Decision Note of the Meeting of Planning Committee held on Thursday 12 March 2026',
  );
  for (const standing of ['draft', 'issuedDraft', 'signed'] as const)
    expect(markingsOf(decisionNote(aMinutesTree({ standing })))).toEqual(['DECISION NOTE']);
});

it('is never made of a document with private business in it', () => {
  expect(() => decisionNote(aPrivateMinutesTree())).toThrow('for the public');
});
