import type { z } from 'zod';
import {
  type Actor,
  type AudienceScope,
  actorId,
  authorise,
  type Permission,
  type PersonActor,
  scopeOf,
  type VerbScope,
} from '../access/index.ts';
import { ServiceError } from '../errors.ts';
import type {
  ApiKeyMaker,
  AudienceStore,
  Authenticator,
  Clock,
  DeadLetters,
  Delivery,
  Draw,
  Eraser,
  ExhibitorKeys,
  FigureBudget,
  HandOverTokens,
  Ids,
  Importer,
  Jobs,
  JoinLinks,
  Mailer,
  MessageRenderer,
  MetadataStore,
  Noise,
  Organisations,
  PasswordMaker,
  People,
  Pseudonymiser,
  Rebuilder,
  SourceAccess,
} from '../ports/index.ts';
import type { AuditEntry } from '../records/index.ts';
import { auditEntry } from './audit-entry.ts';

export interface Ports {
  readonly audience: AudienceStore;
  readonly metadata: MetadataStore;
  readonly importer: Importer;
  readonly pseudonymiser: Pseudonymiser;
  readonly rebuilder: Rebuilder;
  readonly eraser: Eraser;
  readonly exhibitorKeys: ExhibitorKeys;
  readonly passwords: PasswordMaker;
  readonly joinLinks: JoinLinks;
  readonly apiKeys: ApiKeyMaker;
  readonly handOverTokens: HandOverTokens;
  readonly delivery: Delivery;
  readonly authenticator: Authenticator;
  readonly sourceAccess: SourceAccess;
  /** Null where no mail server is configured: then nothing is sent. */
  readonly mailer: Mailer | null;
  readonly messages: MessageRenderer;
  readonly clock: Clock;
  readonly ids: Ids;
  /** What money is in, in this region: ISO 4217. */
  readonly currency: string;
  /** How chance decides who of a campaign is held out. */
  readonly draw: Draw;
  /** How figures are made less exact. */
  readonly noise: Noise;
  /** How many of them an organisation may be told in a day. */
  readonly figureBudget: FigureBudget;
  /** What one question may take to answer, in the language's parts of work. */
  readonly questionBudget: number;
}

/** Who asks, and with what; made once a request by the host. */
export interface VerbContext {
  readonly actor: Actor;
  readonly ports: Ports;
  readonly requestId: string;
  /** The network address that it is asked from; left out where nobody asks over the network. */
  readonly address?: string;
  readonly signal?: AbortSignal;
  /** Told where work that takes its time has got to. */
  readonly onProgress?: (progress: Progress) => void;
  /** Keeps the output of a mutation, in the transaction that made it where there is one: both stand, or neither. Where there is none, once it is done. */
  readonly keep?: (metadata: MetadataStore, output: unknown) => Promise<void>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What holds or moves the rows of every exhibitor as they came, or makes keys and passwords: verbs of the platform alone are handed it. */
type PlatformPort = keyof Pick<
  Ports,
  | 'importer'
  | 'pseudonymiser'
  | 'rebuilder'
  | 'eraser'
  | 'exhibitorKeys'
  | 'passwords'
  | 'joinLinks'
  | 'apiKeys'
  | 'authenticator'
  | 'sourceAccess'
>;
type PlatformRecords = keyof Pick<
  MetadataStore,
  | 'deadLetters'
  | 'jobs'
  | 'erasures'
  | 'feedArrivals'
  | 'feedCheckpoints'
  | 'feedRuns'
  | 'feedSources'
  | 'filmCodes'
  | 'exhibitorKeys'
  | 'outbox'
  | 'settings'
  | 'invitations'
  | 'apiKeys'
  | 'accounts'
  | 'programRequests'
>;

/** Who there is can be read by every verb; verbs of the platform alone change it. */
interface WhoThereIs {
  readonly people: Pick<People, 'actor' | 'find' | 'names'>;
  readonly organisations: Pick<Organisations, 'find' | 'list'>;
}
/** How much was refused is told to whoever counts; what it is to the platform alone. */
interface HowMuchWasRefused {
  readonly deadLetters: Pick<DeadLetters, 'rowsOf'>;
}
/** Work that is to follow can be left by every verb. */
interface WorkToFollow {
  readonly jobs: Pick<Jobs, 'add'>;
}
type OrdinaryMetadata = Omit<MetadataStore, PlatformRecords | keyof WhoThereIs> & WhoThereIs & HowMuchWasRefused & WorkToFollow;

/** What `run` sees: the context, with the actor's scope; in a mutation, `ports.metadata` is the transaction's. */
export interface Scene extends Omit<VerbContext, 'ports' | 'keep'> {
  readonly scope: AudienceScope;
  readonly ports: Omit<Ports, PlatformPort | 'metadata'> & { readonly metadata: OrdinaryMetadata };
}
/** What a verb of an organisation sees: whoever asks acts for one. */
export interface OwnScene extends Scene {
  readonly actor: PersonActor;
}
/** What a verb about a person's own account sees: the accounts beside what every verb sees. */
export interface SelfScene extends Omit<OwnScene, 'ports'> {
  readonly ports: Scene['ports'] &
    Pick<Ports, 'passwords' | 'authenticator'> & {
      readonly metadata: Pick<MetadataStore, 'accounts'> & { readonly people: Pick<People, 'otherAdministrators'> };
    };
}
/** What a verb of the platform sees: everything. */
export interface PlatformScene extends VerbContext {
  readonly scope: AudienceScope;
}
interface SceneOf {
  readonly exhibitors: Scene;
  readonly organisation: OwnScene;
  readonly platform: PlatformScene;
  readonly door: PlatformScene;
  readonly self: SelfScene;
}

/** What the audit log keeps of one call, beside who, what and when. */
export interface AuditFacts {
  /** Canonical text. */
  readonly definition?: string;
  /** What was published of it (privacy/budget.ts). */
  readonly published?: Pick<AuditEntry, 'figures' | 'variants' | 'figuresOf' | 'conditions'>;
  readonly scope?: string;
  readonly asOf?: string;
  /** Exact, before the privacy rules. */
  readonly count?: number;
  readonly subject?: string;
  /** What the subject was, and what it was changed to, under the same names. Never a password. */
  readonly changedFrom?: Changed;
  readonly changedTo?: Changed;
}

type Changed = Readonly<Record<string, string | readonly string[]>>;

/** `audit` is required so that leaving it out is a decision: null only where nothing was counted, defined or changed. */
export interface Answer<T> {
  readonly output: T;
  readonly audit: AuditFacts | readonly AuditFacts[] | null;
}

export type VerbSchema = z.ZodType;
export type VerbKind = 'query' | 'mutation';

export interface Verb<
  N extends string = string,
  K extends VerbKind = VerbKind,
  I extends VerbSchema = VerbSchema,
  O extends VerbSchema = VerbSchema,
> {
  readonly name: N;
  readonly kind: K;
  readonly scope: VerbScope;
  readonly permission: Permission;
  /** One sentence, for the API document and the command line. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /** Authorise, parse, transaction, run, audit; only what the output schema names leaves. Throws ServiceError; anything else is a bug. */
  call(context: VerbContext, rawInput: unknown): Promise<z.output<O>>;
  /** Of a verb whose answer is kept without whom it names: makes it whole for whoever asks the same again. Null of all others. */
  readonly recall: ((context: VerbContext, rawInput: unknown, kept: unknown) => Promise<z.output<O>>) | null;
}

interface Again<S, I extends VerbSchema, O extends VerbSchema> {
  forget(output: z.output<O>): unknown;
  give(scene: S, input: z.output<I>, kept: unknown): Promise<z.input<O>>;
}

interface VerbDefinition<N extends string, K extends VerbKind, S extends VerbScope, I extends VerbSchema, O extends VerbSchema, P> {
  readonly name: N;
  readonly kind: K;
  /** What it is about, and with that who may ask and what it is handed. */
  readonly scope: S;
  readonly permission: Permission;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /**
   * For a mutation whose work keeps its own records through its own store, and would wait for itself inside a transaction: there is none.
   * Checks what is asked and says what the audit keeps of it, which is written before the work: nothing is done unaudited, and what was
   * done is not reported as failed.
   */
  announce?(scene: SceneOf[S], input: z.output<I>): Promise<AuditFacts>;
  /** Where the answer names somebody who is not to be kept: what is kept of it, and how it is whole again with what is asked. */
  readonly again?: Again<SceneOf[S], I, O>;
  /** What takes time, such as a count, done before the transaction of a mutation is opened: nobody else waits for it. May be outdated in `run`. */
  prepare?(scene: SceneOf[S], input: z.output<I>): Promise<P>;
  run(scene: SceneOf[S], input: z.output<I>, prepared: P): Promise<Answer<z.input<O>>>;
  /** What follows once it is done and on record, such as a message to somebody: it completes the answer, and does not fail for what was done. */
  after?(scene: SceneOf[S], output: z.input<O>): Promise<z.input<O>>;
}

/** Makes a verb: the product's one way to be asked something. A verb cannot skip a step, because it does not call the steps. */
export function defineVerb<
  const N extends string,
  const K extends VerbKind,
  S extends VerbScope,
  I extends VerbSchema,
  O extends VerbSchema,
  P = undefined,
>(definition: VerbDefinition<N, K, S, I, O, P>): Verb<N, K, I, O> {
  const { name, kind, scope, permission, summary, input: inputSchema, output: outputSchema, again } = definition;
  // Authorising saw to it that the actor is one of the scope's.
  const sceneOver = (context: VerbContext, ports: Ports) =>
    ({ ...context, ports, scope: scopeOf(context.actor) }) as PlatformScene & SceneOf[S];
  return {
    ...{ name, kind, scope, permission, summary, input: inputSchema, output: outputSchema },
    async call(context, rawInput) {
      authorise(context.actor, definition);
      const input = parseInput(definition.input, rawInput);
      const outside = sceneOver(context, context.ports);
      const perform = async (scene: PlatformScene & SceneOf[S]) => {
        const answer = await definition.run(scene, input, prepared as P);
        if (!definition.announce) await audit(scene, definition, answer.audit);
        return answer.output;
      };
      let prepared: P | undefined;
      try {
        prepared = await definition.prepare?.(outside, input);
        if (definition.announce) await audit(outside, definition, await definition.announce(outside, input));
        const output =
          kind === 'mutation' && !definition.announce
            ? await context.ports.metadata.transaction(async (metadata) => {
                const made = await perform(sceneOver(context, { ...context.ports, metadata }));
                await context.keep?.(metadata, outputSchema.parse(made));
                return made;
              })
            : await perform(outside);
        if (definition.announce) {
          const made = outputSchema.parse(output);
          await context.keep?.(context.ports.metadata, again ? again.forget(made) : made);
        }
        return outputSchema.parse(definition.after ? await definition.after(outside, output) : output);
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') throw new ServiceError('cancelled', 'The question was withdrawn.');
        throw error;
      }
    },
    recall: again
      ? async (context, rawInput, kept) => {
          authorise(context.actor, definition);
          const input = parseInput(definition.input, rawInput);
          return outputSchema.parse(await again.give(sceneOver(context, context.ports), input, kept));
        }
      : null,
  };
}

function parseInput<I extends VerbSchema>(schema: I, raw: unknown): z.output<I> {
  const parsed = schema.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.map((part) => `/${String(part)}`).join(''),
    message: issue.message,
  }));
  const first = issues[0];
  throw new ServiceError('bad_request', first ? `${first.path || 'The input'}: ${first.message}` : 'The input is not valid.', { issues });
}

async function audit(
  scene: PlatformScene,
  verb: { readonly name: string; readonly kind: VerbKind },
  told: Answer<unknown>['audit'],
): Promise<void> {
  const entries = told === null ? (verb.kind === 'mutation' ? [{}] : []) : Array.isArray(told) ? told : [told];
  const kept = (entries as readonly AuditFacts[]).map(({ published, changedFrom, changedTo, ...facts }) =>
    auditEntry({
      id: scene.ports.ids.next('aud'),
      at: new Date(scene.ports.clock.now()).toISOString(),
      actor: actorId(scene.actor),
      organisationId: scene.actor.kind === 'person' ? scene.actor.organisation.id : null,
      action: verb.name,
      ...facts,
      ...published,
      changedFrom: changedFrom ? JSON.stringify(changedFrom) : null,
      changedTo: changedTo ? JSON.stringify(changedTo) : null,
      requestId: scene.requestId,
      address: scene.address ?? null,
    }),
  );
  if (kept.length > 0) await scene.ports.metadata.audit.append(...kept);
}
