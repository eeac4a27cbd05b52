import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ApiDocument, groupsOf, groupWords } from './document.ts';
import { fieldsOf, type Schema, typeText } from './schema.ts';

it('fields inside lists, records and unions stand behind what they are in, and are needed where every branch needs them', () => {
  const figure: Schema = {
    anyOf: [
      { type: 'object', properties: { shown: { const: true }, value: { type: 'integer' } }, required: ['shown', 'value'] },
      { type: 'object', properties: { shown: { const: false }, below: { type: 'integer' } }, required: ['shown', 'below'] },
      { type: 'null' },
    ],
  };
  const schema: Schema = {
    type: 'object',
    properties: {
      segments: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, count: figure }, required: ['id'] } },
      labels: { type: 'object', additionalProperties: { type: 'object', properties: { title: { type: 'string' } } } },
      limit: { type: 'integer', default: 50 },
    },
    required: ['segments'],
  };
  expect(fieldsOf(schema).map(({ name, type, required }) => `${name}: ${type}${required ? '' : ', optional'}`)).toEqual([
    'segments: list of object',
    'segments[].id: string',
    'segments[].count: object | null, optional',
    'segments[].count.shown: true | false',
    'segments[].count.value: integer, optional',
    'segments[].count.below: integer, optional',
    'labels: record of object, optional',
    'labels.*.title: string, optional',
    'limit: integer, optional',
  ]);
  expect(fieldsOf(schema).find(({ name }) => name === 'limit')?.description).toBe('50 when left out.');
});

it('types are said as the document has them', () => {
  expect(typeText({ $ref: '#/components/schemas/Definition' })).toBe('Definition');
  expect(typeText({ enum: ['a', 'b'] })).toBe('"a" | "b"');
  expect(typeText({ type: 'array', items: { type: 'string', format: 'date' } })).toBe('list of string (date)');
  expect(typeText({ type: ['string', 'null'] })).toBe('string | null');
  expect(typeText({})).toBe('any');
});

it('endpoints are grouped by what they are about, with the parameters that they share', () => {
  const operation = {
    ...{ operationId: 'deadLettersReplay', summary: 'Replay.', description: 'Needs a scope.', tags: ['deadLetters'], deprecated: true },
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, { $ref: '#/components/parameters/Key' }],
    responses: { 200: { content: { 'application/json': { schema: { type: 'object', properties: { done: { type: 'boolean' } } } } } } },
  };
  const document: ApiDocument = {
    info: { version: '1', description: '' },
    paths: { '/api/v1/dead-letters/{id}': { post: operation } },
    components: { parameters: { Key: { name: 'Idempotency-Key', in: 'header', description: 'A key.', schema: { type: 'string' } } } },
  };
  const [group] = groupsOf(document);
  expect([group?.name, groupWords('deadLetters')]).toEqual(['deadLetters', 'Dead letters']);
  expect(group?.endpoints).toMatchObject([
    {
      ...{ id: 'deadLettersReplay', method: 'POST', address: '/api/v1/dead-letters/{id}', deprecated: true, body: [] },
      parameters: [
        { name: 'id', place: 'path', required: true },
        { name: 'Idempotency-Key', place: 'header', description: 'A key.' },
      ],
      answer: [{ name: 'done', type: 'boolean' }],
    },
  ]);
});

it('every endpoint of the document can be shown', () => {
  const file = new URL('../../../../../packages/client/openapi.json', import.meta.url);
  const document = JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;
  const endpoints = groupsOf(document).flatMap((group) => group.endpoints);
  expect(endpoints).toHaveLength(Object.values(document.paths).flatMap(Object.keys).length);
  expect(endpoints.length).toBeGreaterThan(100);
});

it('a list whose places are described one by one is a list', () => {
  const pair: Schema = { type: 'object', properties: { films: { type: 'array', items: false } } };
  expect(fieldsOf(pair).map(({ name, type }) => `${name}: ${type}`)).toEqual(['films: list of any']);
});
