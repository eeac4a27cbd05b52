import { type Condition, type Definition, nodesOf, treeOf } from '@marquee/dsl';
import { ServiceError } from '../errors.ts';
import type { FigureBudget } from '../ports/index.ts';
import { type PrivacyPolicy, spent } from '../privacy/index.ts';
import { type AuditFacts, auditEntry, type Scene } from '../verb/index.ts';
import { everyone, nobody } from './everyone.ts';
import type { Asked } from './needles.ts';
import type { Sets } from './sets.ts';

const day = 86_400_000;

/** What the audit keeps of telling figures. */
export type Told = Pick<AuditFacts, 'published'>;

/** What is published of a question. */
export type PublishedName =
  | 'count'
  | 'preview'
  | 'profile'
  | 'difference'
  | 'sizes'
  | 'campaign'
  | 'film'
  | 'films'
  | 'run'
  | 'comparable'
  | 'map'
  | 'presales'
  | 'overlap'
  | 'lookalike';
const namesWithParts: ReadonlySet<PublishedName> = new Set(['preview', 'difference']);

const words: Readonly<Record<keyof FigureBudget, string>> = {
  variants:
    'Your organisation has seen as many figures of this audience and others like it as one day allows. What you have seen stays; ask again tomorrow, or ask about another audience now.',
  day: 'Your organisation has seen as many figures as one day allows. What you have seen stays; ask again tomorrow.',
};

/**
 * Counts what is about to be published of a question against the day's budget of the organisation, and says what the audit keeps of it. Repeats of what was
 * published that day are free, and so is all that has no noise. Every verb that publishes figures of a definition asks here first.
 *
 * @param name what is published of it: the same figures have the same name
 * @param figures in how many of them one person stands; `of` is their key where it does not follow from the definition
 * @param before what the same call tells beside it: not on record yet, and counted with the day
 * @throws ServiceError `too_many` where the budget is used up; that is on record for the platform's administrators
 */
export async function publish(
  scene: Scene,
  policy: PrivacyPolicy,
  sets: Sets,
  { question }: Pick<Asked, 'question'>,
  { name, figures, of }: { readonly name: PublishedName; readonly figures: number; readonly of?: string },
  before: readonly Told[] = [],
): Promise<Told> {
  const { actor, ports } = scene;
  if (policy.deviation === 0 || actor.kind !== 'person') return {};
  const now = ports.clock.now();
  const conditions = conditionsOf(question.definition).map((condition) => sets.conditionKey(condition));
  const asked = { of: of ?? keyOf(sets, question.definition, name), conditions: [...new Set(conditions)].sort(), figures };
  const today = await ports.metadata.audit.published(new Date(now - (now % day)).toISOString(), actor.organisation.id);
  const beside = before.flatMap(({ published }) => published ?? []);
  const { repeat, exceeds, variants } = spent(asked, [...today, ...beside], ports.figureBudget);
  if (repeat) return {};
  if (exceeds === null) return { published: { figures, variants, figuresOf: asked.of, conditions: asked.conditions.join(' ') } };
  await ports.metadata.audit.append(
    auditEntry({
      id: ports.ids.next('aud'),
      at: new Date(now).toISOString(),
      actor: actor.personId,
      organisationId: actor.organisation.id,
      action: stopped,
      subject: exceeds,
      figures: 0,
      requestId: scene.requestId,
      address: scene.address ?? null,
    }),
  );
  throw new ServiceError('too_many', words[exceeds], { budget: exceeds });
}

/** What figures are of: the audience, and each part of it where a figure of its own is told of that. Everybody and any part of them is everybody. */
function keyOf(sets: Sets, definition: Definition, name: PublishedName): string {
  const parts = namesWithParts.has(name) ? nodesOf(treeOf(definition)).map(({ condition }) => sets.key(sets.of(condition))) : [];
  return sets.key(sets.of(definition.where), name, ...new Set(parts.sort()));
}

/** The action in the audit log of a question that the budget stopped. */
export const stopped = 'figures.stopped';

/** How many figures of a preview one person stands in: the audience, the channels together (they have more noise), and each step that three conditions led to. */
export function figuresOfPreview(definition: Definition): number {
  return 2 + Math.max(0, nodesOf(treeOf(definition)).length - 4);
}

/** The conditions of a definition, references put in, that are no groups. */
function conditionsOf({ where }: Definition): readonly Condition[] {
  const leaves = (node: Condition): readonly Condition[] => {
    if (node === everyone.where || node === nobody.where) return [];
    if (node.kind === 'not') return leaves(node.of);
    return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(leaves) : [node];
  };
  return leaves(where);
}
