import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { AudienceStore } from '../ports/audience-store.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { MetadataStore } from '../ports/metadata-store.ts';

export interface Ports {
  readonly audience: AudienceStore;
  readonly metadata: MetadataStore;
  readonly importer: import('../ports/importer.ts').Importer;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Who asks, and with what; made once a request by the host. */
export interface VerbContext {
  readonly actor: Actor;
  readonly ports: Ports;
  readonly requestId: string;
  readonly signal?: AbortSignal;
}
export type VerbSchema = z.ZodType;
