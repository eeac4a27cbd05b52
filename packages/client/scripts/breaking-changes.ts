import { brokenInput, brokenOutput, followed, type Schema } from './schema-changes.ts';

type Json = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Answer {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly example?: unknown }>>;
}
interface Operation {
  readonly deprecated?: boolean;
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Content };
  readonly responses?: Readonly<Record<string, Json>>;
}
export interface Document extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/**
 * What programs written for one document could not do by the next: a line each, none where everything they may ask and read is still there.
 * Answers may gain fields and values, and what was announced to end (`Sunset`) may be gone once that day has come.
 *
 * @param today such as `2026-11-29`
 */
export function breakingChanges(released: Document, current: Document, today: string): readonly string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const now = current.paths[path]?.[method];
      const at = `${method.toUpperCase()} ${path}`;
      if (now) return changesOf({ released, current }, before, now).map((what) => `${at}: ${what}`);
      return hasEnded(before, today) ? [] : [`${at}: is gone`];
    }),
  );
}

/** Whether it was said before the release that it may be gone by now. */
function hasEnded({ deprecated, responses }: Operation, today: string): boolean {
  const sunset = (responses?.['200'] as Answer | undefined)?.headers?.sunset?.example;
  return deprecated === true && typeof sunset === 'string' && new Date(sunset).toISOString().slice(0, 10) <= today;
}

interface Documents {
  readonly released: Document;
  readonly current: Document;
}

function changesOf(documents: Documents, before: Operation, now: Operation): readonly string[] {
  const { released, current } = documents;
  const asked = parametersOf(released, before);
  const taken = parametersOf(current, now);
  const parameters = [...taken.values()].flatMap((parameter) =>
    parameter.required && !asked.get(keyOf(parameter))?.required ? [`parameter ${parameter.name} is now required`] : [],
  );
  const kept = [...asked.values()].flatMap((parameter) => {
    const same = taken.get(keyOf(parameter));
    if (!same) return [`parameter ${parameter.name} is gone`];
    return brokenInput(documents, schemaOf(parameter), schemaOf(same)).map((what) => `parameter ${parameter.name}${what}`);
  });
  return [...parameters, ...kept, ...bodyChanges(documents, before, now), ...answerChanges(documents, before, now)];
}

function bodyChanges(documents: Documents, { requestBody: before }: Operation, { requestBody: now }: Operation): readonly string[] {
  if (!before) return now?.required ? ['a body is now required'] : [];
  if (!now) return ['takes no body any more'];
  const required = now.required && !before.required ? ['the body is now required'] : [];
  return [...required, ...brokenInput(documents, jsonOf(before.content), jsonOf(now.content)).map((what) => `body${what}`)];
}

function answerChanges({ released, current }: Documents, before: Operation, now: Operation): readonly string[] {
  return Object.entries(before.responses ?? {}).flatMap(([status, answer]) => {
    const same = now.responses?.[status];
    if (!same) return [`answer ${status} is gone`];
    const [was, is] = [resolved<Answer>(released, answer), resolved<Answer>(current, same)];
    return Object.keys(was.content ?? {}).flatMap((type) => {
      const schema = is.content?.[type];
      if (!schema) return [`answer ${status} is no longer ${type}`];
      return brokenOutput({ released, current }, was.content?.[type]?.schema, schema.schema).map((what) => `answer ${status}${what}`);
    });
  });
}

function parametersOf(document: Document, { parameters = [] }: Operation): ReadonlyMap<string, Parameter> {
  return new Map(parameters.map((parameter) => resolved<Parameter>(document, parameter)).map((parameter) => [keyOf(parameter), parameter]));
}
const keyOf = (parameter: Parameter) => `${parameter.in} ${parameter.name}`;
const schemaOf = ({ schema, content }: Parameter) => schema ?? jsonOf(content);
const jsonOf = (content: Content | undefined) => content?.['application/json']?.schema;

/** What a node of a document is, where it only refers to it. The cast is safe because the document was checked as OpenAPI. */
function resolved<T>(document: Json, node: Json): T {
  return followed(document, node) as T;
}
