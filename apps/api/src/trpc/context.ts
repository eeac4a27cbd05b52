import { type Actor, type Ports, ServiceError } from '@marquee/core';
import type { Stores } from '@marquee/platform';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { DemoPerson } from '../demo/demo-person.ts';
import type { Turns } from '../turns.ts';

/** What one HTTP request brings to every procedure in it. */
export interface RequestContext {
  /** The person of the session; throws `unauthenticated` without one, and `forbidden` for a person of no organisation. */
  actor(): Promise<Actor>;
  readonly ports: Ports;
  /** How people take turns at the audience. */
  readonly turns: Turns;
  readonly requestId: string;
  /** Where it comes from, as the proxies that are trusted say. */
  readonly address: string;
  readonly log: FastifyBaseLogger;
  readonly demoPeople: readonly DemoPerson[];
  /** What another server at which people may sign in is called; null where there is none. */
  readonly singleSignOn: string | null;
}

interface Host {
  readonly ports: Ports;
  readonly identity: Stores['identity'];
  readonly turns: Turns;
  readonly demo: { readonly people: readonly DemoPerson[] };
}

/** The context of a request; who is asking is looked up once, when the first procedure wants to know. */
export function contextOf(host: Host, request: FastifyRequest): RequestContext {
  let actor: Promise<Actor> | undefined;
  return {
    actor: () => {
      actor ??= actorOf(host, request);
      return actor;
    },
    ports: host.ports,
    turns: host.turns,
    requestId: request.id,
    address: request.ip,
    log: request.log,
    demoPeople: host.demo.people,
    singleSignOn: host.identity.singleSignOn?.name ?? null,
  };
}

async function actorOf({ identity, ports }: Host, request: FastifyRequest): Promise<Actor> {
  const found = await identity.sessionOf(request.headers);
  if (found === null) throw new ServiceError('unauthenticated', 'Sign in to go on.');
  const actor = await ports.metadata.people.actor(found.personId);
  if (actor === null)
    throw new ServiceError('forbidden', 'Your account belongs to no organisation. Ask an administrator to add you to one.');
  return { ...actor, session: found.session };
}
