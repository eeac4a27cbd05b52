import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type Document } from '../scripts/breaking-changes.ts';

const figure = {
  anyOf: [
    { type: 'object', properties: { shown: { const: true }, value: { type: 'integer' } }, required: ['shown', 'value'] },
    { type: 'object', properties: { shown: { const: false }, below: { type: 'integer' } }, required: ['shown', 'below'] },
  ],
};
const condition = {
  oneOf: [
    {
      type: 'object',
      properties: { kind: { const: 'all' }, of: { type: 'array', items: { $ref: '#/components/schemas/Condition' } } },
      required: ['kind', 'of'],
    },
    {
      type: 'object',
      properties: { kind: { const: 'attribute' }, field: { enum: ['age', 'gender'] } },
      required: ['kind', 'field'],
    },
  ],
};
const body = {
  type: 'object',
  properties: {
    where: { $ref: '#/components/schemas/Condition' },
    engine: { type: 'string', enum: ['duckdb', 'memory'] },
    name: { type: 'string', maxLength: 120 },
  },
  required: ['where'],
};
const answer = {
  type: 'object',
  properties: {
    count: figure,
    kind: { type: 'string', enum: ['x', 'y'] },
    advice: { type: 'array', items: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    note: { type: ['string', 'null'] },
  },
  required: ['count', 'kind', 'advice', 'labels'],
  additionalProperties: false,
};

/** A document with one endpoint of each kind, as plain data that a case changes. */
const document = () =>
  structuredClone({
    paths: {
      '/counts': {
        post: {
          parameters: [],
          requestBody: { required: true, content: { 'application/json': { schema: body } } },
          responses: {
            200: { content: { 'application/json': { schema: answer } } },
            default: { $ref: '#/components/responses/Problem' },
          },
        },
      },
      '/segments': {
        get: {
          deprecated: true,
          parameters: [{ name: 'archived', in: 'query', required: false, schema: { type: 'boolean' } }],
          responses: { 200: { headers: { sunset: { example: 'Mon, 31 May 2027 00:00:00 GMT' } }, content: {} } },
        },
      },
    },
    components: {
      schemas: { Condition: condition, Problem: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] } },
      responses: { Problem: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
    },
  });

// biome-ignore lint/suspicious/noExplicitAny: a case reaches into plain data at any depth.
type Data = any;
const changed = (change: (document: Data) => void) => {
  const after = document() as Data;
  change(after);
  return breakingChanges(document() as unknown as Document, after, '2026-12-01');
};
const asked = (document: Data) => document.paths['/counts'].post.requestBody.content['application/json'].schema;
const told = (document: Data) => document.paths['/counts'].post.responses[200].content['application/json'].schema;

describe('what would break a program is found, with where', () => {
  it.each<[string, (document: Data) => void, string]>([
    ['an endpoint that is gone', (d) => delete d.paths['/counts'], 'POST /counts: is gone'],
    ['one that was announced to end, before its day', (d) => delete d.paths['/segments'].get, 'GET /segments: is gone'],
    ['a parameter that is gone', (d) => d.paths['/segments'].get.parameters.pop(), 'parameter archived is gone'],
    [
      'a parameter that is new and required',
      (d) => d.paths['/segments'].get.parameters.push({ name: 'kind', in: 'query', required: true, schema: {} }),
      'parameter kind is now required',
    ],
    ['a parameter that became required', (d) => (d.paths['/segments'].get.parameters[0].required = true), 'archived is now required'],
    [
      'a parameter of another type',
      (d) => (d.paths['/segments'].get.parameters[0].schema = { type: 'integer' }),
      'parameter archived: was boolean and is integer',
    ],
    ['a field that is now required', (d) => asked(d).required.push('name'), 'body/name: is now required'],
    ['a field that is asked for no more', (d) => delete asked(d).properties.name, 'body/name: is gone'],
    ['a value that is taken no more', (d) => asked(d).properties.engine.enum.pop(), 'body/engine: takes no more "memory"'],
    ['a list where there was any text', (d) => (asked(d).properties.name.enum = ['a']), 'body/name: is now one of ["a"]'],
    ['a shorter text', (d) => (asked(d).properties.name.maxLength = 60), 'body/name: maxLength is now 60'],
    ['a pattern', (d) => (asked(d).properties.name.pattern = '^a'), 'body/name: pattern is now "^a"'],
    [
      'a kind of condition that is taken no more, however deep',
      (d) => d.components.schemas.Condition.oneOf.pop(),
      'takes no more {"type":"object","kind":["attribute"],"field":["age","gender"]}',
    ],
    [
      'a field of the language that is taken no more',
      (d) => d.components.schemas.Condition.oneOf[1].properties.field.enum.pop(),
      'field: takes no more "gender"',
    ],
    ['a field of an answer that is gone', (d) => delete told(d).properties.note, 'answer 200/note: is gone'],
    ['a field of an answer that may be left out', (d) => told(d).required.shift(), 'answer 200/count: may now be left out'],
    ['a field inside a list', (d) => delete told(d).properties.advice.items.properties.code, 'answer 200/advice/*/code: is gone'],
    ['what a record holds', (d) => (told(d).properties.labels.additionalProperties = { type: 'integer' }), 'was string and is integer'],
    ['a field that may now be null', (d) => (told(d).properties.kind.type = ['string', 'null']), 'was string and is string or null'],
    ['a branch of a union that lost a field', (d) => delete told(d).properties.count.anyOf[0].properties.value, '/count/value: is gone'],
    ['a branch that is told apart by nothing', (d) => told(d).properties.count.anyOf.push({ type: 'string' }), 'may now be'],
    ['a problem without its code', (d) => delete d.components.schemas.Problem.properties.code, 'answer default/code: is gone'],
    ['what it cannot weigh', (d) => (asked(d).properties.name.not = { const: 'x' }), 'not changed, which this check cannot weigh'],
  ])('%s', (_what, change, says) => {
    expect(changed(change)).toEqual([expect.stringContaining(says)]);
  });
});

describe('what breaks nothing passes', () => {
  it.each<[string, (document: Data) => void]>([
    ['no change', () => undefined],
    ['a new endpoint', (d) => (d.paths['/new'] = d.paths['/counts'])],
    ['a new parameter that may be left out', (d) => d.paths['/segments'].get.parameters.push({ name: 'limit', in: 'query', schema: {} })],
    ['a new field that may be left out', (d) => (asked(d).properties.note = { type: 'string' })],
    ['a field that may now be left out', (d) => (asked(d).required = [])],
    ['a value that is taken too', (d) => asked(d).properties.engine.enum.push('other')],
    ['a longer text', (d) => (asked(d).properties.name.maxLength = 200)],
    ['a kind of condition that is taken too', (d) => d.components.schemas.Condition.oneOf.push({ properties: { kind: { const: 'any' } } })],
    ['a field that an answer has too', (d) => (told(d).properties.more = { type: 'string' })],
    ['a value that an answer has too', (d) => told(d).properties.kind.enum.push('z')],
    [
      'a kind of figure that is told apart',
      (d) => told(d).properties.count.anyOf.push({ type: 'object', properties: { shown: { const: 'partly' } } }),
    ],
    ['other words', (d) => (told(d).description = 'What was counted.')],
    [
      'a schema that moved to where it is referred to',
      (d) => {
        d.components.schemas.Figure = told(d).properties.count;
        told(d).properties.count = { $ref: '#/components/schemas/Figure' };
      },
    ],
  ])('%s', (_what, change) => {
    expect(changed(change)).toEqual([]);
  });

  it('an endpoint that was announced to end, once its day has come', () => {
    const { '/segments': _ended, ...paths } = document().paths;
    const gone = { ...document(), paths } as unknown as Document;
    const on = (day: string) => breakingChanges(document() as unknown as Document, gone, day);
    expect([on('2027-05-30'), on('2027-05-31')]).toEqual([['GET /segments: is gone'], []]);
  });
});

describe('of the product’s own document', () => {
  const read = (): Data => JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
  const own = read();

  it('each endpoint, and each field that an answer has or a body needs, is missed when it is gone', () => {
    for (const [path, methods] of Object.entries<Data>(own.paths))
      for (const [method, operation] of Object.entries<Data>(methods)) {
        const at = `${method.toUpperCase()} ${path}`;
        const one = { ...own, paths: { [path]: { [method]: operation } } };
        const after = (change: (operation: Data) => void) => {
          const other = structuredClone(one);
          change(other.paths[path][method]);
          return breakingChanges(one, other, '2026-12-01');
        };
        expect(breakingChanges(one, { ...own, paths: {} }, '2026-12-01')).toEqual([`${at}: is gone`]);
        for (const name of Object.keys(operation.responses[200].content['application/json'].schema.properties ?? {}))
          expect(after((o) => delete o.responses[200].content['application/json'].schema.properties[name])).toEqual([
            `${at}: answer 200/${name}: is gone`,
          ]);
        for (const name of Object.keys(operation.requestBody?.content['application/json'].schema.properties ?? {}))
          expect(after((o) => delete o.requestBody.content['application/json'].schema.properties[name])).toEqual([
            `${at}: body/${name}: is gone`,
          ]);
      }
  });

  it('nothing is said when it stays as it is', () => {
    expect(breakingChanges(own, read(), '2026-12-01')).toEqual([]);
  });
});
