/** Texts that something somewhere might execute, cut, or choke on. */
export const hostileTexts: readonly string[] = [
  "' OR '1'='1' --",
  '"; DROP TABLE segment; --',
  '\\\'; WAITFOR DELAY "0:0:5" --',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of somebody else’s engine.
  '{{7*7}}${7*7}<%= 7*7 %>#{7*7}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the same.
  '${jndi:ldap://127.0.0.1/a}',
  '$(reboot)`reboot`|reboot',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'x\r\nset-cookie: a=b',
  'before\u0000after',
  '\u202ereversed\u202c',
  '=HYPERLINK("http://x.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '__proto__',
  'constructor',
  '{"$ne": null}',
  '*)(uid=*))(|(uid=*',
  '\ud800 alone',
  'e\u0301\ufeff\u200b',
  '💃'.repeat(64),
  '9'.repeat(400),
  'a'.repeat(70_000),
  '',
  ' ',
];

/** What is no number that anybody can do with, and what only looks like one. */
export const hostileNumbers: readonly unknown[] = [-1, 0.5, 1e308, -1e308, 2 ** 53, '1', '1e3', '0x10', null, [], {}, true];

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
}

export interface Place {
  readonly path: readonly (string | number)[];
  readonly type: 'text' | 'number' | 'other';
}

const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
const formats: Readonly<Record<string, string>> = { date: '2026-11-20', 'date-time': '2026-11-20T10:00:00.000Z' };

/** Something that a schema takes, with every field that it knows. */
export function sampleOf(schema: Schema): unknown {
  if (schema.$ref?.endsWith('/Definition')) return women;
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [branch] = schema.anyOf ?? schema.oneOf ?? [];
  if (branch) return sampleOf(branch);
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object') {
    const known = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sampleOf(property)]);
    if (typeof schema.additionalProperties === 'object') known.push(['gender', sampleOf(schema.additionalProperties)]);
    return Object.fromEntries(known);
  }
  return formats[schema.format ?? ''] ?? 'text';
}

/** Every place in a sample that holds a text, a number or something else. A definition is one place: what is in it is the language's. */
export function placesIn(sample: unknown, path: readonly (string | number)[] = []): readonly Place[] {
  if (typeof sample === 'string') return [{ path, type: 'text' }];
  if (typeof sample === 'number') return [{ path, type: 'number' }];
  if (typeof sample !== 'object' || sample === null || sample === women) return [{ path, type: 'other' }];
  return Object.entries(sample).flatMap(([name, value]) => placesIn(value, [...path, Array.isArray(sample) ? Number(name) : name]));
}

/** The sample with something else in one place. */
export function replaced(sample: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(sample)) return sample.map((one, index) => (index === step ? replaced(one, rest, value) : one));
  const fields = Object.entries(sample as object).map(([name, one]) => [name, name === step ? replaced(one, rest, value) : one]);
  return Object.fromEntries(fields);
}

/** Definitions with a text of somebody's wherever the language has one. */
export function definitionsWith(text: string): readonly unknown[] {
  const visits = (where: unknown) => ({ version: 1, where: { kind: 'visits', where, op: 'atLeast', value: 1 } });
  return [
    { version: 1, where: { kind: 'attribute', field: 'usualSite', op: 'in', value: [text] } },
    { version: 1, where: { kind: 'attribute', field: text, op: 'in', value: ['female'] } },
    { version: 1, where: { kind: text } },
    { version: 1, where: { kind: 'segment', id: text } },
    { version: text, where: women.where },
    { ...women, [text]: 1 },
    visits({ kind: 'visit', field: 'film.genre', op: 'anyOf', value: [text] }),
    visits({ kind: 'visit', field: 'film', op: 'in', value: [text] }),
    visits({ kind: 'visit', field: 'site', op: 'in', value: [text] }),
    text,
  ];
}
