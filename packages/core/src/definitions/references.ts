import {
  budgetIssues,
  campaignIssues,
  coarseIssues,
  type Definition,
  type Issue,
  type LookalikeCondition,
  lookalikeIssues,
  lookalikeReference,
  lookalikesIn,
  parse,
  references,
  resolveReferences,
  type SegmentResolver,
} from '@marquee/dsl';
import type { Actor, PersonActor } from '../access/index.ts';
import type { MetadataStore, Organisations, SegmentReader } from '../ports/index.ts';

type Segments = Pick<MetadataStore, 'segments' | 'lookalikes'> & { readonly organisations: Pick<Organisations, 'list'> };

/** A segment's definition, as it would be in place of what is stored (to see whether a new version refers to itself). */
export interface Override {
  readonly id: string;
  readonly definition: Definition;
}

const key = (id: string, version?: number) => `${id}@${version ?? 'latest'}`;

/** By id: how segments are called, as far as the actor may know them. */
export async function namesOfSegments(metadata: Segments, actor: Actor, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const readers = await readersOf(metadata, actor);
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    for (const reader of readers) {
      const segment = await metadata.segments.find(reader, id);
      if (segment) names.set(id, segment.name);
    }
  }
  return names;
}

/** By id: what lookalike models were trained from, as far as the actor may know them. */
export async function namesOfLookalikes(metadata: Segments, actor: Actor, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    for (const { organisationId } of await readersOf(metadata, actor)) {
      const model = await metadata.lookalikes.find(id, organisationId);
      if (model) names.set(id, model.name);
    }
  }
  return names;
}

/** With whose eyes a person looks for segments. */
export function readerOf({ organisation, personId }: PersonActor): Required<SegmentReader> {
  return { organisationId: organisation.id, personId };
}

async function readersOf(metadata: Segments, actor: Actor): Promise<readonly SegmentReader[]> {
  if (actor.kind === 'visitor') return [];
  return actor.kind === 'person' ? [readerOf(actor)] : (await metadata.organisations.list()).map(({ id }) => ({ organisationId: id }));
}

/**
 * Reads every segment that a definition refers to, through all levels, so that the language can resolve them without waiting. People see
 * their organisation's segments alone, and of private ones their own; the operator everyone's.
 */
export async function loadReferences(
  metadata: Segments,
  actor: Actor,
  definition: Definition,
  override?: Override,
): Promise<SegmentResolver> {
  const found = new Map<string, Definition | undefined>();
  const readers = await readersOf(metadata, actor);
  const open = [...references(definition)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const name = key(next.id, next.version);
    if (found.has(name)) continue;
    const referenced =
      override && override.id === next.id && next.version === undefined
        ? override.definition
        : await stored(metadata, readers, next.id, next.version);
    found.set(name, referenced);
    if (referenced) open.push(...references(referenced));
  }
  for (const within of [definition, ...found.values()]) {
    for (const { node } of within ? lookalikesIn(within) : []) {
      const name = key(lookalikeReference(node.id), node.top);
      if (!found.has(name)) found.set(name, await lookalikeAt(metadata, readers, node));
    }
  }
  return (id, version) => found.get(key(id, version));
}

/** A top share of a model as the language asks for it: with its score. */
async function lookalikeAt(
  metadata: Segments,
  readers: readonly SegmentReader[],
  { id, top }: LookalikeCondition,
): Promise<Definition | undefined> {
  for (const { organisationId } of readers) {
    const model = await metadata.lookalikes.find(id, organisationId);
    const bound = model?.tops[top - 1];
    if (!model || !bound) continue;
    const scoring = { features: model.features.map(({ where, weight }) => ({ where, weight })), atLeast: bound.atLeast };
    return { version: 1, where: { kind: 'lookalike', id, top, scoring } };
  }
  return undefined;
}

async function stored(
  metadata: Segments,
  readers: readonly SegmentReader[],
  id: string,
  version?: number,
): Promise<Definition | undefined> {
  for (const reader of readers) {
    const segment = await metadata.segments.find(reader, id);
    if (!segment) continue;
    const saved = await metadata.segments.version(id, version ?? segment.latestVersion);
    const parsed = saved ? parse(saved.definition) : undefined;
    return parsed?.ok ? parsed.definition : undefined;
  }
  return undefined;
}

/** What a definition as a whole may ask. */
export interface Bounds {
  /** What answering it may take. */
  readonly budget: number;
  /** Whether days of moviegoers and amounts of money are asked coarsely alone. */
  readonly coarse: boolean;
  readonly currency: string;
}

/** What there is of what a definition may name, as far as somebody may know it. */
export interface Known {
  /** By id. */
  readonly campaigns: ReadonlyMap<string, string>;
  /** How messages call segments; by their ids where it is absent. */
  readonly segmentName?: (id: string) => string | undefined;
}

/**
 * What is wrong with a parsed definition as a whole, its references put in: where they lead, which campaigns there are none of, how large it is, how finely it
 * asks, and what answering it takes.
 */
export function issuesAsAWhole(
  definition: Definition,
  resolve: SegmentResolver,
  { budget, coarse, currency }: Bounds,
  { campaigns, segmentName }: Known,
): readonly Issue[] {
  const issues = resolveReferences(definition, resolve, segmentName);
  if (issues.length > 0) return issues;
  const unknown = campaignIssues(definition, resolve, (id) => campaigns.has(id), segmentName);
  const tooFine = coarse ? coarseIssues(definition, resolve, { currency, ...(segmentName && { segmentName }) }) : [];
  const untrained = lookalikeIssues(definition, resolve);
  if (untrained.length > 0) return [...unknown, ...untrained, ...tooFine];
  return [...unknown, ...tooFine, ...budgetIssues(definition, resolve, budget)];
}
