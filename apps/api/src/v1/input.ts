import { ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { Endpoint } from './endpoints.ts';

const Schema = z.looseObject({ properties: z.record(z.string(), z.looseObject({ type: z.string().optional() })).optional() });

/** What a schema has of each field: JSON Schema. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, { readonly type?: string | undefined }>> {
  return Schema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).properties ?? {};
}

interface Given {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export type InputReader = (given: Given) => unknown;

/**
 * Makes the input of an endpoint's verb of what a request carries: its path, its query where there is no body, and its body. Numbers and truths come
 * as text in an address; what else is wrong with them is for the verb's schema to say.
 */
export function inputReader({ method, inPath, verb }: Endpoint): InputReader {
  const fields = fieldsOf(verb.input);
  const read = (name: string, text: unknown): unknown => {
    const type = fields[name]?.type;
    if (typeof text !== 'string') return text;
    if ((type === 'integer' || type === 'number') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    return type === 'object' ? json(name, text) : text;
  };
  const addressed = (values: unknown) =>
    Object.fromEntries(Object.entries(record(values)).map(([name, value]) => [name, read(name, value)]));
  return ({ params, query, body }) => {
    const unknown = Object.keys(record(query)).find((name) => !Object.hasOwn(fields, name) || inPath.includes(name));
    if (unknown !== undefined)
      throw new ServiceError('bad_request', `There is no parameter ${unknown} here.`, {
        issues: [{ path: `/${unknown}`, message: 'There is no such parameter here.' }],
      });
    if (method === 'GET' || method === 'DELETE') return { ...addressed(query), ...addressed(params) };
    if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
      throw new ServiceError('bad_request', 'The body is an object, as JSON.', {
        issues: [{ path: '', message: 'This is an object, as JSON.' }],
      });
    const foreign = inPath.find((name) => Object.hasOwn(record(body), name));
    if (foreign !== undefined)
      throw new ServiceError('bad_request', `${foreign} stands in the address already. Leave it out of the body.`, {
        issues: [{ path: `/${foreign}`, message: 'It stands in the address already.' }],
      });
    return { ...addressed(query), ...record(body), ...addressed(params) };
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('bad_request', `/${name}: This is no JSON.`, { issues: [{ path: `/${name}`, message: 'This is no JSON.' }] });
  }
}
