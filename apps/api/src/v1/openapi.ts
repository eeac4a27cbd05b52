import { jsonSchema } from '@marquee/dsl';
import { z } from 'zod';
import { type Endpoint, endpoints, headersOfAge } from './endpoints.ts';
import { fieldsOf } from './input.ts';
import { idempotencyKey, problemSchema, replayed } from './openapi-parts.ts';

type Json = Readonly<Record<string, unknown>>;

/** The version of the document: the first number is that of the address. */
const version = '1.1.0';

/** The OpenAPI 3.1 document of `/api/v1`, made from the verbs; definitions are typed by the language's own schema. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const at = endpoint.address;
    paths[at] = { ...paths[at], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Marquee',
      version,
      description:
        'What a program may ask in the name of an organisation. Every figure goes through the rules of privacy that hold for its people. A list that has more says `next`, which the next question hands back as `after`.',
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key that an administrator makes on the page API keys.' } },
      parameters: { IdempotencyKey: idempotencyKey },
      schemas: { ...definitionSchemas(), Problem: problemSchema },
      responses: {
        Problem: {
          description: 'It was not done, with why (RFC 9457).',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { method, verb, inPath, superseded } = endpoint;
  const headers = { ...saidOf(headersOfAge(endpoint)), ...(verb.kind === 'mutation' ? replayed : {}) };
  const input = schemaOf(verb.input, 'input');
  const fields = fieldsOf(verb.input);
  const inQuery = method === 'GET' || method === 'DELETE' ? Object.keys(fields).filter((name) => !inPath.includes(name)) : [];
  const required = Array.isArray(input.required) ? input.required : [];
  const properties = input.properties as Readonly<Record<string, Json>> | undefined;
  const parameter = (name: string, place: 'path' | 'query') => {
    const { description, ...schema } = properties?.[name] ?? {};
    const asJson = schema.type === 'object' ? { content: { 'application/json': { schema } } } : { schema };
    const said = typeof description === 'string' ? { description } : {};
    return { name, in: place, required: place === 'path' || required.includes(name), ...said, ...asJson };
  };
  const [entity = '', what = ''] = verb.name.split('.');
  return {
    operationId: `${entity}${what.charAt(0).toUpperCase()}${what.slice(1)}`,
    summary: verb.summary,
    tags: [entity],
    description: `Needs the scope \`${verb.permission}\`.${superseded ? ` Superseded: a release from ${superseded.until} on may leave it out.` : ''}`,
    ...(superseded ? { deprecated: true } : {}),
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...inQuery.map((name) => parameter(name, 'query')),
      ...(verb.kind === 'mutation' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...(method === 'GET' || method === 'DELETE' ? {} : { requestBody: body(without(input, inPath), endpoint.csvVerb !== null) }),
    responses: {
      200: {
        description: 'Done.',
        ...(Object.keys(headers).length > 0 ? { headers } : {}),
        content: { 'application/json': { schema: schemaOf(verb.output, 'output') } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** Headers of an endpoint's age as the document describes them, each with its value as an example. */
function saidOf(headers: Readonly<Record<string, string>>): Json {
  const described = (name: string, example: string) => [name, { schema: { type: 'string' }, example }] as const;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => described(name, value)));
}

function body(schema: Json, takesCsv: boolean): Json {
  const needed = Array.isArray(schema.required) ? schema.required.length > 0 : 'anyOf' in schema;
  return {
    required: needed,
    content: { 'application/json': { schema }, ...(takesCsv ? { 'text/csv': { schema: { type: 'string' } } } : {}) },
  };
}

function without(schema: Json, names: readonly string[]): Json {
  if (names.length === 0) return schema;
  const properties = Object.entries((schema.properties as Json | undefined) ?? {}).filter(([name]) => !names.includes(name));
  const required = (Array.isArray(schema.required) ? schema.required : []).filter((name) => !names.includes(name));
  return { ...schema, properties: Object.fromEntries(properties), required };
}

/** A verb's schema. A `definition` that may be anything is one of the language: the verb itself says what is wrong with it. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      const definition = node.properties?.definition;
      const anything = typeof definition === 'object' && !('type' in definition || 'anyOf' in definition);
      if (anything && node.properties) node.properties.definition = { $ref: '#/components/schemas/Definition' };
    },
  });
  const { $schema: _, ...rest } = made;
  return rest;
}

/** The language's own schema, its parts beside it by names of their own: what makes types of a document does not look into `$defs`. */
function definitionSchemas(): Json {
  const { $schema: _, $defs: parts, ...definition } = jsonSchema() as Json;
  const all = { Definition: definition, ...(parts as Json) };
  const moved = JSON.stringify(all).replaceAll(/"#\/\$defs\/(\w+)"/g, (_match, part: string) => `"#/components/schemas/${nameOf(part)}"`);
  return Object.fromEntries(Object.entries(JSON.parse(moved) as Json).map(([part, schema]) => [nameOf(part), schema]));
}

const nameOf = (part: string) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`;

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
