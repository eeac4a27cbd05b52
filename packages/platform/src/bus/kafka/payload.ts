import { type Topic, wireName } from '@marquee/core';
import { Ajv } from 'ajv';
import { z } from 'zod';

/** The payload if it fits the topic, or else what is wrong with it, in one sentence. Properties that the topic does not define are left out. */
export function payloadOf<P>(topic: Topic<P>, payload: unknown): { readonly payload: P } | { readonly problem: string } {
  if (isPlainly(topic, payload)) return { payload };
  const parsed = topic.schema.safeParse(payload);
  if (parsed.success) return { payload: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'the whole';
  return { problem: `It is not of ${wireName(topic)}: ${where}: ${issue?.message ?? 'it has another shape'}.` };
}

/**
 * True only if the schema would accept the payload unchanged. Parsing with the schema copies the payload, which costs a third of everything else
 * done for a message. So the schema is compiled to a check that does not copy. What the check declines is parsed by the schema.
 */
function isPlainly<P>(topic: Topic<P>, payload: unknown): payload is P {
  let check = checks.get(topic.schema);
  if (!check) {
    check = checkOf(topic.schema);
    checks.set(topic.schema, check);
  }
  return check(payload);
}

const checks = new WeakMap<z.ZodType, (payload: unknown) => boolean>();
const ajv = new Ajv({ addUsedSchema: false });

/** The types and checks that JSON Schema can express completely. Any other, such as a refinement, would be lost silently in the conversion. */
const sayableTypes = new Set(['object', 'array', 'string', 'number', 'boolean', 'enum', 'nullable', 'optional']);
const sayableChecks = new Set(['min_length', 'number_format', 'greater_than']);

function checkOf(whole: z.ZodType): (payload: unknown) => boolean {
  // Of several forms, such as those of earlier versions, the first is today's.
  const schema = whole instanceof z.ZodUnion ? (whole.options[0] as z.ZodType) : whole;
  let sayable = true;
  // Checking OpenAPI's `nullable` is faster than checking a choice between two schemas.
  const json = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    unrepresentable: 'any',
    override: ({ zodSchema: { _zod } }) => {
      const { type, check, checks: further = [] } = { check: undefined, ..._zod.def };
      const all = [...further.map((one) => one._zod.def.check), ...(typeof check === 'string' ? [check] : [])];
      if (!sayableTypes.has(type) || 'coerce' in _zod.def || !all.every((one) => sayableChecks.has(one))) sayable = false;
    },
  });
  return sayable ? ajv.compile(json) : () => false;
}
