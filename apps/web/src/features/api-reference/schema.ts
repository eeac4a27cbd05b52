/** What of JSON Schema the document of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  /** False in lists of which each place is described. */
  readonly items?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
  readonly default?: unknown;
}

/** A field of a request or an answer, as a row of a table. */
export interface Field {
  /** From the outermost field inwards: `segments[].lastCount.asOf`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** How far inwards fields are listed: what lies deeper is in the document. */
const deepest = 4;

/** Every field of an object, those inside it right behind it. */
export function fieldsOf(schema: Schema, prefix = '', depth = 1): readonly Field[] {
  const alternatives = alternativesOf(schema);
  const names = [...new Set(alternatives.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.flatMap((name) => {
    const having = alternatives.filter(({ properties }) => properties?.[name] !== undefined);
    const schemas = having.flatMap(({ properties }) => properties?.[name] ?? []);
    const required = having.length === alternatives.length && having.every((one) => one.required?.includes(name));
    const whole: Schema = schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
    const at = `${prefix}${name}`;
    const said = [schemas.find(({ description }) => description)?.description, defaultOf(whole)].filter((one) => one !== undefined);
    const field = { name: at, type: typeText(whole), required, description: said.join(' ') };
    return depth === deepest ? [field] : [field, ...inside(whole, at, depth + 1)];
  });
}

function inside(schema: Schema, at: string, depth: number): readonly Field[] {
  const parts = alternativesOf(schema);
  const lists = parts.flatMap(({ items }) => (typeof items === 'object' ? items : []));
  if (lists.length > 0) return fieldsOf({ anyOf: lists }, `${at}[].`, depth);
  const records = parts.flatMap(({ additionalProperties }) => (typeof additionalProperties === 'object' ? additionalProperties : []));
  if (records.length > 0) return fieldsOf({ anyOf: records }, `${at}.*.`, depth);
  return fieldsOf({ anyOf: parts }, `${at}.`, depth);
}

function alternativesOf(schema: Schema): readonly Schema[] {
  const branches = schema.anyOf ?? schema.oneOf;
  return branches === undefined ? [schema] : branches.flatMap(alternativesOf).filter(({ type }) => type !== 'null');
}

function defaultOf({ default: value }: Schema): string | undefined {
  return value === undefined ? undefined : `${JSON.stringify(value)} when left out.`;
}

/** What a value may be, in a few words. */
export function typeText(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return [...new Set(branches.map(typeText))].join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') return `list of ${typeText(typeof schema.items === 'object' ? schema.items : {})}`;
  if (typeof schema.additionalProperties === 'object') return `record of ${typeText(schema.additionalProperties)}`;
  if (schema.type === undefined) return 'any';
  return schema.format === undefined ? String(schema.type) : `${schema.type} (${schema.format})`;
}
