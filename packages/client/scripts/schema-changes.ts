import { isDeepStrictEqual } from 'node:util';

type Json = Readonly<Record<string, unknown>>;
/** A JSON Schema. */
export type Schema = Json | boolean;
interface Documents {
  readonly released: Json;
  readonly current: Json;
}

/** What the released schema took and the current one refuses: a line each, beginning with where. */
export function brokenInput(documents: Documents, released: Schema | undefined, current: Schema | undefined): readonly string[] {
  return compare({ ...documents, asks: true, seen: new Set() }, released ?? true, current ?? true, '');
}

/** What the released schema promised of an answer and the current one does not. An answer may gain fields, and values of a list. */
export function brokenOutput(documents: Documents, released: Schema | undefined, current: Schema | undefined): readonly string[] {
  return compare({ ...documents, asks: false, seen: new Set() }, released ?? true, current ?? true, '');
}

interface Comparison extends Documents {
  /** Whether it is of what is sent to the API; otherwise of what comes back. */
  readonly asks: boolean;
  /** Pairs under comparison: schemas refer to themselves. */
  readonly seen: Set<string>;
}

/** What says nothing of which values there are. */
const words = ['description', 'title', 'default', 'examples', 'deprecated', '$schema', '$defs', '$comment', 'readOnly'];
const bounds = {
  atLeast: ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'],
  atMost: ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'],
  same: ['pattern', 'format', 'multipleOf', 'uniqueItems'],
};
const known = new Set([
  ...words,
  ...Object.values(bounds).flat(),
  ...['type', 'enum', 'const', 'anyOf', 'oneOf', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items'],
]);

function compare(how: Comparison, released: Schema, current: Schema, at: string): readonly string[] {
  const pair = JSON.stringify([refOf(released), refOf(current)]);
  if (refOf(released) !== undefined && refOf(current) !== undefined) {
    if (how.seen.has(pair)) return [];
    how.seen.add(pair);
  }
  const before = followed(how.released, released);
  const now = followed(how.current, current);
  if (isDeepStrictEqual(before, now) && !JSON.stringify(before).includes('"$ref"')) return [];
  if (isAnything(how.asks ? now : before)) return [];
  if (isAnything(how.asks ? before : now)) return [`${at}: ${how.asks ? 'took' : 'may now be'} anything`];
  const unions = [branchesOf(before), branchesOf(now)] as const;
  if (unions.some((branches) => branches.length > 1)) return compareUnions(how, unions[0], unions[1], at);
  const [was, is] = [unions[0][0] ?? before, unions[1][0] ?? now];
  if (refOf(was) !== undefined || refOf(is) !== undefined) return compare(how, was, is, at);
  return compareOne(how, was, is, at);
}

function compareOne(how: Comparison, before: Json, now: Json, at: string): readonly string[] {
  const [narrow, wide] = how.asks ? [before, now] : [now, before];
  const types = typesOf(wide);
  const surplus =
    types.length === 0 ? [] : typesOf(narrow).filter((type) => !types.includes(type) && !(type === 'integer' && types.includes('number')));
  if (surplus.length > 0 || (types.length > 0 && typesOf(narrow).length === 0))
    return [`${at}: was ${typesOf(before).join(' or ') || 'anything'} and is ${typesOf(now).join(' or ') || 'anything'}`];
  const strange = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (word) => !known.has(word) && !isDeepStrictEqual(before[word], now[word]),
  );
  return [
    ...strange.map((word) => `${at}: ${word} changed, which this check cannot weigh`),
    ...(how.asks ? [...valuesGone(before, now, at), ...boundsTightened(before, now, at)] : []),
    ...compareProperties(how, before, now, at),
    ...compareInner(how, before, now, at),
  ];
}

/** Each branch of the narrower side has to fit one of the other. Answers may gain branches that are told apart from those there were. */
function compareUnions(how: Comparison, before: readonly Json[], now: readonly Json[], at: string): readonly string[] {
  const [narrow, wide] = how.asks ? [before, now] : [now, before];
  return narrow.flatMap((branch) => {
    const [of, among] = how.asks ? [how.released, how.current] : [how.current, how.released];
    const candidates = wide.filter((other) => mayBeSame(followed(of, branch), followed(among, other)));
    if (candidates.length === 0) {
      const kind = `${JSON.stringify(markOf(followed(of, branch)))}`;
      return how.asks ? [`${at}: takes no more ${kind}`] : isMarked(followed(of, branch)) ? [] : [`${at}: may now be ${kind}`];
    }
    const compared = candidates.map((other) => {
      const [was, is] = how.asks ? [branch, other] : [other, branch];
      return compare({ ...how, seen: new Set(how.seen) }, was, is, at);
    });
    return compared.reduce((best, one) => (one.length < best.length ? one : best));
  });
}

function compareProperties(how: Comparison, before: Json, now: Json, at: string): readonly string[] {
  const [were, are] = [propertiesOf(before), propertiesOf(now)];
  const [needed, needs] = [requiredOf(before), requiredOf(now)];
  const required = how.asks
    ? needs.filter((name) => !needed.includes(name)).map((name) => `${at}/${name}: is now required`)
    : needed.filter((name) => Object.hasOwn(are, name) && !needs.includes(name)).map((name) => `${at}/${name}: may now be left out`);
  const kept = Object.entries(were).flatMap(([name, schema]) => {
    const same = are[name];
    return same === undefined ? [`${at}/${name}: is gone`] : compare(how, schema, same, `${at}/${name}`);
  });
  return [...required, ...kept];
}

/** What lists and records hold. */
function compareInner(how: Comparison, before: Json, now: Json, at: string): readonly string[] {
  return (['items', 'additionalProperties', 'propertyNames'] as const).flatMap((word) => {
    const [was, is] = [before[word], now[word]];
    if (word === 'additionalProperties' && !how.asks && (was === false || is === false)) return [];
    if (was === undefined && is === undefined) return [];
    return compare(how, (was ?? true) as Schema, (is ?? true) as Schema, `${at}/*`);
  });
}

function valuesGone(before: Json, now: Json, at: string): readonly string[] {
  const [were, are] = [valuesOf(before), valuesOf(now)];
  if (are === null) return [];
  if (were === null) return [`${at}: is now one of ${JSON.stringify(are)}`];
  const gone = were.filter((value) => !are.some((other) => isDeepStrictEqual(value, other)));
  return gone.length === 0 ? [] : [`${at}: takes no more ${gone.map((value) => JSON.stringify(value)).join(', ')}`];
}

function boundsTightened(before: Json, now: Json, at: string): readonly string[] {
  const changed = (words: readonly string[], tighter: (was: unknown, is: unknown) => boolean) =>
    words.filter((word) => now[word] !== undefined && tighter(before[word], now[word]));
  const words = [
    ...changed(bounds.atLeast, (was, is) => was === undefined || Number(is) > Number(was)),
    ...changed(bounds.atMost, (was, is) => was === undefined || Number(is) < Number(was)),
    ...changed(bounds.same, (was, is) => !isDeepStrictEqual(was, is)),
  ];
  return words.map((word) => `${at}: ${word} is now ${JSON.stringify(now[word])}`);
}

function refOf(schema: Schema): string | undefined {
  return typeof schema === 'object' && typeof schema.$ref === 'string' ? schema.$ref : undefined;
}

/** What a node of a document is, where it only refers to it (`#/components/schemas/Problem`). Of schemas, `false` takes nothing. */
export function followed(document: Json, schema: Schema): Json {
  if (typeof schema === 'boolean') return schema ? {} : { enum: [] };
  const ref = refOf(schema);
  if (ref === undefined) return schema;
  const found = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, step) => (node as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  if (typeof found !== 'object' || found === null) throw new TypeError(`The document has nothing at ${ref}.`);
  return followed(document, found as Json);
}

const isAnything = (schema: Json) => Object.keys(schema).every((word) => words.includes(word));
const branchesOf = (schema: Json) => (schema.anyOf ?? schema.oneOf ?? [schema]) as readonly Json[];
const propertiesOf = (schema: Json) => (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
const requiredOf = (schema: Json) => (schema.required ?? []) as readonly string[];
const valuesOf = (schema: Json) => ('const' in schema ? [schema.const] : ((schema.enum ?? null) as readonly unknown[] | null));
const typesOf = ({ type }: Json) => (type === undefined ? [] : Array.isArray(type) ? (type as string[]) : [String(type)]);

/** What tells a branch of a union from the others: its type, and the values of its fields that can have one alone or few. */
function markOf(schema: Json): Json {
  const values = Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    const of = typeof property === 'object' ? valuesOf(property) : null;
    return of === null ? [] : [[name, of] as const];
  });
  const own = valuesOf(schema);
  return { ...(schema.type === undefined ? {} : { type: schema.type }), ...(own ? { values: own } : {}), ...Object.fromEntries(values) };
}
const isMarked = (schema: Json) => Object.keys(markOf(schema)).some((word) => word !== 'type');

function mayBeSame(one: Json, other: Json): boolean {
  const [left, right] = [markOf(one), markOf(other)];
  return Object.entries(left).every(([word, values]) => {
    const others = right[word];
    if (others === undefined) return true;
    if (!Array.isArray(values) || !Array.isArray(others))
      return isDeepStrictEqual(values, others) || (word === 'type' && values === 'integer' && others === 'number');
    return values.some((value) => others.some((each) => isDeepStrictEqual(value, each)));
  });
}
