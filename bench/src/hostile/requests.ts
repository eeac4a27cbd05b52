import { verbs } from '@marquee/core';

/** One request of the run: where to, and with what. */
export interface HostileRequest {
  readonly to: 'web' | 'api';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const one = <T>(random: Random, of: readonly T[]): T => {
  const chosen = of[Math.floor(random() * of.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
};

const verbNames = Object.values(verbs).flatMap((group) => Object.values(group).map(({ name }: { readonly name: string }) => name));
const methods = ['GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const fieldsOfInputs = [
  'id',
  'definition',
  'name',
  'asOf',
  'base',
  'field',
  'text',
  'limit',
  'version',
  'note',
  'basedOnRevision',
  'moviegoer',
];
const nasty = [
  ...['', ' ', '\0', '\u001f', '\u202e', '\ud800', '__proto__', 'constructor', '%00', '../../etc/passwd', "' OR 1=1 --", '<script>'],
  ...['seg_none', '2026-02-30', '9999-12-31', '-1', 'null', 'Infinity', '☃'.repeat(50), 'x'.repeat(5_000)],
];
const paths = [
  '/',
  '/sign-in',
  '/segments',
  '/segments/new',
  '/segments/%s',
  '/gallery',
  '/trpc/%s',
  '/api/auth/%s',
  '/api/%s',
  '/_next/%s',
  '/%s',
];
const apiPaths = [
  '/healthz',
  '/readyz',
  '/operator/%s',
  '/push/v1/members',
  '/push/v1/transactions',
  '/push/v1/%s',
  '/trpc/%s',
  '/api/auth/%s',
  '/%s',
];
const queries = ['', '?', '?next=%s', '?version=%s', '?asOf=%s', '?input=%s', '?tab=%s&tab=%s', '?batch=1&input=%s', '?%s'];

/** A request that nobody means well with; of a few tens of kilobytes, seldom of more than a megabyte. */
export function hostileRequest(random: Random, cookie: string): HostileRequest {
  const to = random() < 0.75 ? 'web' : 'api';
  const asked = random() < 0.5;
  const path = asked
    ? `/trpc/${one(random, verbNames)}${filled(random, one(random, queries))}`
    : filled(random, one(random, to === 'web' ? paths : apiPaths) + one(random, queries));
  const method = asked && random() < 0.7 ? 'POST' : one(random, methods);
  const headers: Record<string, string> = {};
  if (random() < 0.8) headers.cookie = cookie;
  if (random() < 0.8)
    headers['content-type'] =
      random() < 0.9 ? 'application/json' : one(random, ['text/plain', 'application/x-ndjson', 'multipart/form-data', '']);
  if (random() < 0.1) headers.authorization = `Bearer ${random()}`;
  if (random() < 0.1) headers['x-forwarded-for'] = one(random, ['1.2.3.4', 'nowhere', '::1, 10.0.0.1', ',,,']);
  if (random() < 0.1) headers['x-forwarded-host'] = 'somewhere.example';
  if (random() < 0.05) headers.origin = 'https://somewhere.example';
  const body = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? undefined : bodyOf(random);
  return { to, method, path, headers, body };
}

function filled(random: Random, text: string): string {
  return text.replaceAll('%s', () =>
    random() < 0.15 ? one(random, ['%', '%zz', '%ff%fe', '%09', '%0d%0a', '//', '\\']) : encoded(one(random, nasty)),
  );
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?')).slice(0, 2_000);
}

function bodyOf(random: Random): string {
  const kind = random();
  if (kind < 0.05) return one(random, ['{', '[', 'nul', '"', '{"a":1,"a":2}', '[[[[', '\u0000']);
  if (kind < 0.06) return 'x'.repeat(Math.floor(random() * 2_000_000));
  if (kind < 0.08) return '{}\n'.repeat(Math.floor(random() * 21_000));
  if (kind < 0.1) return `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const input: Record<string, unknown> = {};
  for (let many = Math.floor(random() * 4); many >= 0; many -= 1) input[one(random, fieldsOfInputs)] = anyValue(random, 0);
  if (random() < 0.6) input.definition = { version: one(random, [1, 1, 1, 2, 'x']), where: conditionOf(random, 0) };
  return JSON.stringify(input);
}

function anyValue(random: Random, depth: number): unknown {
  const kind = random();
  if (kind < 0.4) return one(random, nasty);
  if (kind < 0.6) return one(random, [0, -1, 1.5, 1e308, 2 ** 53, -0, true, false, null]);
  if (depth > 5 || kind < 0.8) return Array.from({ length: Math.floor(random() * 5) }, () => one(random, nasty));
  return { [one(random, fieldsOfInputs)]: anyValue(random, depth + 1) };
}

/** Something like a condition: often one that can be counted, often nearly one. */
function conditionOf(random: Random, depth: number): unknown {
  const kind = random();
  if (kind < 0.25 && depth < 10)
    return {
      kind: one(random, ['all', 'any']),
      of: Array.from({ length: Math.floor(random() * 6) }, () => conditionOf(random, depth + 1)),
    };
  if (kind < 0.35 && depth < 10) return { kind: 'not', of: conditionOf(random, depth + 1) };
  if (kind < 0.55) return { kind: 'attribute', field: 'gender', op: 'in', value: [one(random, ['female', 'male', one(random, nasty)])] };
  if (kind < 0.7) return { kind: 'attribute', field: 'age', op: one(random, ['atLeast', 'between', 'known']), value: anyValue(random, 5) };
  if (kind < 0.9)
    return {
      kind: 'visits',
      measure: one(random, ['visits', 'films', 'tickets', 'share', 'none']),
      op: 'atLeast',
      value: one(random, [1, 2, 1e9, -1]),
      where: { kind: 'visit', field: one(random, ['film.genre', 'format', 'runDay', 'nothing']), op: 'anyOf', value: [one(random, nasty)] },
    };
  return kind < 0.95 ? { kind: 'segment', id: one(random, nasty) } : anyValue(random, depth);
}
