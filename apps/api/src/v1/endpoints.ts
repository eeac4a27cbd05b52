import { type Verb, verbs } from '@marquee/core';
import { type Route, routes } from './routes.ts';

type AnyVerb = Pick<Verb, 'name' | 'kind' | 'summary' | 'permission' | 'input' | 'output' | 'call' | 'recall'>;

/** A verb with where it is asked. */
export interface Endpoint extends Route {
  readonly verb: AnyVerb;
  /** The verb that is given a body of `text/csv`. */
  readonly csvVerb: AnyVerb | null;
  /** With its version, under the product's address. */
  readonly address: string;
  /** The fields of its input that stand in the path. */
  readonly inPath: readonly string[];
}

/** Every verb that a program may ask, in the order of the verbs. */
export const endpoints: readonly Endpoint[] = Object.values(verbs).flatMap((group) =>
  Object.values(group).flatMap((verb: AnyVerb) => {
    const route = (routes as Readonly<Record<string, Route | string>>)[verb.name];
    if (route === undefined || typeof route === 'string') return [];
    const address = `/api/v${route.version}${route.path}`;
    const csvVerb = route.csv === undefined ? null : verbNamed(route.csv);
    return [{ ...route, verb, csvVerb, address, inPath: [...route.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []) }];
  }),
);

function verbNamed(name: string): AnyVerb | null {
  return (
    Object.values(verbs)
      .flatMap((group): readonly AnyVerb[] => Object.values(group))
      .find((verb) => verb.name === name) ?? null
  );
}

/** The headers by which an older endpoint says since when it is one (RFC 9745), until when it answers (RFC 8594), and what is asked in its place. */
export function headersOfAge({ superseded }: Endpoint): Readonly<Record<string, string>> {
  if (!superseded) return {};
  const successor = endpoints.find(({ verb }) => verb.name === superseded.by);
  if (!successor) throw new TypeError(`${superseded.by} is not for programs, and can take no place of another.`);
  return {
    deprecation: `@${Date.parse(superseded.since) / 1_000}`,
    sunset: new Date(superseded.until).toUTCString(),
    link: `<${successor.address}>; rel="successor-version"`,
  };
}
