import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { webAnnotations } from '../../../../electron/publish/web-annotations/web-annotations.ts';
import { aHash } from '../../../builders/a-meeting-detail.ts';
import { aDrawnStroke, aNotesList, anEntry } from '../../../builders/a-notes-file.ts';

/** What https://www.w3.org/TR/annotation-model/ asks for, with the sections it stands in. */
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
const anyContext = z.union([
  z.literal('http://www.w3.org/ns/anno.jsonld'),
  z.array(z.unknown()).refine((all) => all.includes('http://www.w3.org/ns/anno.jsonld')),
]);
const agent = z.object({ type: z.enum(['Person', 'Organization', 'Software']), name: z.string() });
const selector = z.discriminatedUnion('type', [
  // §4.2.1
  z.object({
    type: z.literal('FragmentSelector'),
    value: z.string().regex(/^page=\d+$/),
    conformsTo: iri,
  }),
  // §4.2.4
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  // §4.2.5
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  // §4.2.7
  z.object({ type: z.literal('SvgSelector'), value: z.string().startsWith('<svg ') }),
]);
const purpose = z.enum(['commenting', 'tagging', 'highlighting']);
// §3.1, §3.2.4, §3.3.5
const annotation = z.object({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting', 'bookmarking', 'replying']),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  creator: agent.optional(),
  body: z.array(z.object({ type: z.literal('TextualBody'), value: z.string(), purpose })),
  target: z.object({
    type: z.literal('SpecificResource'),
    source: z.object({ id: iri, type: z.literal('Text'), format: z.literal('application/pdf') }),
    selector: z.array(selector),
  }),
});
// §5.1, §5.2
const collection = z.object({
  '@context': anyContext,
  id: iri,
  type: z.literal('AnnotationCollection'),
  total: z.int(),
  creator: agent.optional(),
  created: z.iso.datetime(),
  first: z
    .object({
      id: iri,
      type: z.literal('AnnotationPage'),
      partOf: iri,
      startIndex: z.literal(0),
      items: z.array(annotation),
    })
    .optional(),
});

const read = (...entries: Parameters<typeof aNotesList>[0]) =>
  collection.parse(JSON.parse(webAnnotations(aNotesList(entries))));
const only = (...entry: Parameters<typeof anEntry>) => read(anEntry(...entry)).first?.items[0];

describe('notes as W3C Web Annotations', () => {
  it('hold each note with its words, tags, colour, writer, times and every way to find its place', () => {
    const note = only({
      text: 'Why noon?',
      tags: ['pools'],
      quote: { exact: 'opens at noon', prefix: 'The pool ', suffix: '. It' },
      place: {
        parts: [{ pdfPage: 6, quads: [[72, 700, 90, 700, 72, 690, 90, 690]] }],
        ...{ start: 120, end: 131, state: 'original' },
      },
    });
    expect(note).toMatchObject({
      motivation: 'commenting',
      creator: { type: 'Person', name: 'A Hartley' },
      created: '2025-02-08T12:00:00.000Z',
      modified: '2025-02-08T12:30:00.000Z',
    });
    expect(note?.body.map(({ purpose: why, value }) => [why, value])).toEqual([
      ['highlighting', 'highlight; Yellow: ask about this'],
      ['commenting', 'Why noon?'],
      ['tagging', 'pools'],
    ]);
    expect(note?.target.selector).toEqual([
      expect.objectContaining({ type: 'FragmentSelector', value: 'page=6' }),
      { type: 'TextQuoteSelector', exact: 'opens at noon', prefix: 'The pool ', suffix: '. It' },
      expect.objectContaining({ type: 'TextPositionSelector', start: 120, end: 131 }),
    ]);
  });

  it('names the file by what is in it, so that it is known under any name (RFC 6920)', () => {
    const digest = Buffer.from(aHash(), 'hex').toString('base64url');
    expect(only()?.target.source.id).toBe(`ni:///sha-256;${digest}`);
  });

  it('names every page of a mark over a page break', () => {
    const quads = [[72, 90, 90, 90, 72, 80, 90, 80]] as const;
    const parts = [6, 7].map((pdfPage) => ({ pdfPage, quads: [[...quads[0]]] }));
    const note = only({ place: { parts: parts as never, state: 'original' } });
    const pages = note?.target.selector.flatMap((one) =>
      one.type === 'FragmentSelector' ? [one.value] : [],
    );
    expect(pages).toEqual(['page=6', 'page=7']);
  });

  it('hold drawings as the lines that were drawn, moved as far as the drawing was', () => {
    const note = only({
      kind: 'pen',
      strokes: [aDrawnStroke('x')],
      place: { parts: [{ pdfPage: 6, rect: [90, 490, 140, 510] }], shift: [10, 0], state: 'sure' },
    });
    const svg = note?.target.selector.find((one) => one.type === 'SvgSelector');
    expect(svg?.value).toContain('points="110,-500 138.35,-500"');
  });

  it.each(['check', 'gone', 'left'] as const)(
    'hand on no place that nobody has looked at (%s): the words and the old file remain',
    (state) => {
      const madeOn = 'b'.repeat(64);
      const parts = [{ pdfPage: 6, rect: [1, 1, 2, 2] as [number, number, number, number] }];
      const note = only({
        madeOn,
        place: { state, parts, start: 1, end: 2 },
        quote: { exact: 'x' },
      });
      expect(note?.target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
      const digest = Buffer.from(madeOn, 'hex').toString('base64url');
      expect(note?.target.source.id).toBe(`ni:///sha-256;${digest}`);
    },
  );

  it('are none, and no page of them, where there are none; and name nobody without a name', () => {
    const list = aNotesList([], { author: '' });
    expect(collection.parse(JSON.parse(webAnnotations(list)))).toMatchObject({ total: 0 });
    expect(JSON.parse(webAnnotations(list))).not.toHaveProperty('first');
    expect(JSON.parse(webAnnotations(list))).not.toHaveProperty('creator');
  });

  it('keep tags back where they are to stay with me', () => {
    const list = aNotesList([anEntry({ tags: ['CANARY'] })], { tags: false });
    expect(webAnnotations(list)).not.toContain('CANARY');
  });
});
