import { campaignsIn, canonicalText, type Definition, type Issue, parse } from '@marquee/dsl';
import { ServiceError } from '../errors.ts';
import { isOfMarket } from '../privacy/index.ts';
import type { AudienceQuestion } from '../questions/index.ts';
import type { Scene } from '../verb/index.ts';
import { type ChosenDay, chooseDay } from './as-of.ts';
import { namesOfCampaigns } from './campaigns.ts';
import { type Bounds, issuesAsAWhole, loadReferences, namesOfSegments, type Override } from './references.ts';

/** A definition that can be asked of the store, with what the audit and the answer say of it. */
export interface Prepared {
  readonly question: AudienceQuestion;
  readonly day: ChosenDay;
  /** Canonical text: what the audit keeps. */
  readonly canonical: string;
  readonly advice: readonly Issue[];
}

export type Examined =
  | { readonly ok: true; readonly definition: Definition; readonly resolve: AudienceQuestion['resolve']; readonly advice: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Parses a definition and follows its references; all issues at once. */
export async function examine(scene: Scene, raw: unknown, overrideId?: string): Promise<Examined> {
  const parsed = parse(raw, { currency: scene.ports.currency });
  if (!parsed.ok) return { ok: false, issues: firstOf(parsed.issues) };
  const override: Override | undefined = overrideId === undefined ? undefined : { id: overrideId, definition: parsed.definition };
  const resolve = await loadReferences(scene.ports.metadata, scene.actor, parsed.definition, override);
  const campaigns = await namesOfCampaigns(scene.ports.metadata, scene.actor, campaignsIn(parsed.definition, resolve));
  const issues = issuesAsAWhole(parsed.definition, resolve, boundsOf(scene), { campaigns });
  return issues.length > 0
    ? { ok: false, issues: firstOf(await withNames(scene, parsed.definition, resolve, campaigns, issues)) }
    : { ok: true, definition: parsed.definition, resolve, advice: parsed.advice };
}

/** What somebody may ask. */
export function boundsOf({ ports, actor }: Scene): Bounds {
  return { budget: ports.questionBudget, coarse: isOfMarket(actor), currency: ports.currency };
}

/** The same issues, which call segments by their names. */
async function withNames(
  scene: Scene,
  definition: Definition,
  resolve: AudienceQuestion['resolve'],
  campaigns: ReadonlyMap<string, string>,
  issues: readonly Issue[],
): Promise<readonly Issue[]> {
  const { ports, actor } = scene;
  const ids = issues.flatMap(({ params }) => [params.id, params.reference].filter((id) => typeof id === 'string'));
  const names = await namesOfSegments(ports.metadata, actor, ids);
  const segmentName = (id: string) => names.get(id);
  return names.size === 0 ? issues : issuesAsAWhole(definition, resolve, boundsOf(scene), { campaigns, segmentName });
}

/** How many issues are listed: a thousand of them mostly have one cause. */
const mostIssues = 100;

function firstOf(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - mostIssues;
  if (more <= 0) return issues;
  const message = `${more} more ${more === 1 ? 'issue is' : 'issues are'} not listed. Mend these first.`;
  return [...issues.slice(0, mostIssues), { severity: 'error', code: 'too_large', path: '', message, params: { more } }];
}

/** A definition ready to ask. Throws `invalid_definition` with all its issues. */
export async function prepare(scene: Scene, raw: unknown, asOf?: string, overrideId?: string): Promise<Prepared> {
  const examined = await examine(scene, raw, overrideId);
  if (!examined.ok) throw invalidDefinition(examined.issues);
  const day = await chooseDay(scene, asOf);
  return {
    question: { scope: scene.scope, definition: examined.definition, asOf: day.day, resolve: examined.resolve },
    day,
    canonical: canonicalText(examined.definition),
    advice: examined.advice,
  };
}

function invalidDefinition(issues: readonly Issue[]): ServiceError {
  const first = issues[0];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new ServiceError(
    'invalid_definition',
    `The definition has an issue at ${first?.path || 'its root'}: ${first?.message ?? ''}${more}`,
    { issues },
  );
}
