import {
  type AuditEntry,
  type AuditLog,
  type Figure,
  type MetadataStore,
  type Noise,
  type PersonActor,
  type Ports,
  type Preview,
  type Profile,
  ServiceError,
  verbs,
} from '@marquee/core';
import type { Condition, Moviegoer } from '@marquee/dsl';
import { openNoise } from '../../src/figures/noise.ts';
import { openProduct } from '../verbs/open-product.ts';
import { plainStore } from './plain-store.ts';
import { today } from './population.ts';

/** What an analyst who only counts can ask, until the day's budget is used up. */
export interface Counting {
  count(where: Condition, asOf?: string): Promise<Figure>;
  /** How many requests were answered. */
  readonly requests: number;
}

/** What an analyst of a distributor can ask. */
export interface Analyst extends Counting {
  readonly actor: PersonActor;
  readonly ports: Ports;
  preview(where: Condition): Promise<Preview>;
  profile(where: Condition): Promise<Profile>;
  /** What else is asked of the product. */
  asked<T>(ask: () => Promise<T>): Promise<T>;
}

export interface Market {
  readonly ports: Ports;
  /** An analyst of an organisation that has asked nothing yet. */
  analyst(): Analyst;
  close(): Promise<void>;
}

/** The product over moviegoers in memory, with some of its ports changed. The noise is the same in every run. */
export async function openMarket(moviegoers: readonly Moviegoer[], change: (ports: Ports) => Partial<Ports> = () => ({})): Promise<Market> {
  const product = await openProduct([]);
  const { metadata } = product.ports;
  const ports: Ports = {
    ...product.ports,
    audience: plainStore(moviegoers, today),
    metadata: { ...metadata, audit: plainAudit() },
    noise: await sameNoise(metadata),
  };
  const changed = { ...ports, ...change(ports) };
  let organisations = 0;
  const next = () => `distributor-${++organisations}`;
  return {
    ports: changed,
    analyst: () => analystOf(analystAt(next()), changed),
    close: () => product.close(),
  };
}

/** The product's own noise, with a secret that is the same in every run. */
export async function sameNoise(metadata: MetadataStore): Promise<Noise> {
  await metadata.transaction(({ settings }) => settings.set('figures.secret', 'of the attack suite'));
  return openNoise(metadata, { deviation: 15, smallest: 50 });
}

/** An analyst of a distributor. */
export const analystAt = (id: string): PersonActor => ({
  kind: 'person',
  personId: `analyst of ${id}`,
  name: 'Mara',
  role: 'analyst',
  organisation: { id, name: id, kind: 'distributor', exhibitors: ['nova'], apart: ['nova'] },
});

/** The most that one attack asks where nothing stops it. */
const mostRequests = 1_000;

/** The audit's entries in memory, by organisation. */
function plainAudit(): AuditLog {
  const entries = new Map<string | null, AuditEntry[]>();
  return {
    append: async (...added) => {
      for (const entry of added) {
        const before = entries.get(entry.organisationId) ?? [];
        entries.set(entry.organisationId, before);
        before.push(entry);
      }
    },
    published: async (since, organisation) =>
      (organisation === undefined ? [...entries.values()].flat() : (entries.get(organisation) ?? [])).filter(
        ({ at, figures }) => figures !== null && at >= since,
      ),
    list: async (limit) => [...entries.values()].flat().slice(-limit).reverse(),
    page: async () => [],
    renameSubject: async () => {},
    removeBefore: async () => 0,
    sealRest: async () => ({ count: 0, first: null, last: null, late: false }),
    verify: async () => ({ entries: 0, sequence: 0, hash: '', broken: null, outside: { count: 0, first: null } }),
  };
}

/** What somebody can ask of the product. */
export function analystOf(actor: PersonActor, ports: Ports): Analyst {
  let requests = 0;
  const context = () => ({ actor, ports, requestId: `req_${requests}` });
  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (requests >= mostRequests) throw new ServiceError('too_many', 'As many as this attack asks.');
    const answer = await ask();
    requests += 1;
    return answer;
  };
  const { audiences } = verbs;
  const input = (where: Condition, asOf?: string) => ({ definition: { version: 1, where }, ...(asOf === undefined ? {} : { asOf }) });
  return {
    actor,
    ports,
    asked,
    count: async (where, asOf) => (await asked(() => audiences.count.call(context(), input(where, asOf)))).count,
    preview: (where) => asked(() => audiences.preview.call(context(), input(where))),
    profile: (where) => asked(() => audiences.profile.call(context(), input(where))),
    get requests() {
      return requests;
    },
  };
}
