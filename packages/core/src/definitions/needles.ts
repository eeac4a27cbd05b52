import { type Condition, childPointer, type Pointer, putInReferences, rootPointer } from '@marquee/dsl';
import { type PrivacyPolicy, perturbed } from '../privacy/index.ts';
import type { AudienceQuestion, PreviewCounts } from '../questions/index.ts';
import type { Scene } from '../verb/index.ts';
import { withoutUntold } from './apart.ts';
import type { ChosenDay } from './as-of.ts';
import { everyone, nobody } from './everyone.ts';
import { setsOf } from './sets.ts';

/** Why a part of a definition is not counted: too few are in it, or too few are outside. */
export type LeftOut = 'few' | 'nearlyAll';

/** A question as it is asked: its references put in, and without the parts that would bring in or take away too few. */
export interface Asked {
  readonly question: AudienceQuestion;
  /** By pointer of the definition, references put in. */
  readonly leftOut: ReadonlyMap<Pointer, LeftOut>;
  /** What was counted to find them: of the definition as it was written, and as it is asked. Null where there was nothing to find. */
  readonly counts: { readonly written: PreviewCounts; readonly asked: PreviewCounts } | null;
}

/** Leaving a part out can make another too small, but not often. */
const mostRounds = 8;

/**
 * What is asked of the store for somebody whose figures have noise. A part that too few are in, or nearly everybody is, would bring single people into a large
 * audience or take them out of it: it is counted as nobody, or as everybody. Whether it is too small is decided by its own figure, as it is shown at its row,
 * so that what is left out says no more than that.
 */
export async function withoutNeedles(
  scene: Scene,
  policy: PrivacyPolicy,
  { question: written, day }: { readonly question: AudienceQuestion; readonly day: ChosenDay },
): Promise<Asked> {
  const question = await withoutUntold(scene, written);
  if (policy.deviation === 0) return { question, leftOut: new Map(), counts: null };
  let asked: AudienceQuestion = {
    ...question,
    definition: { version: 1, where: putInReferences(question.definition.where, question.resolve) },
  };
  const leftOut = new Map<Pointer, LeftOut>();
  if (!hasParts(asked.definition.where)) return { question: asked, leftOut, counts: null };
  const before = await scene.ports.audience.preview(asked, scene.signal);
  let counts = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = needlesOf(scene, policy, { question: asked, day }, counts);
    if (found.size === 0) break;
    for (const [pointer, why] of found) leftOut.set(pointer, why);
    asked = { ...asked, definition: { version: 1, where: without(asked.definition.where, rootPointer, found) } };
    counts = await scene.ports.audience.preview(asked, scene.signal);
  }
  return { question: asked, leftOut, counts: { written: before, asked: counts } };
}

/** Only a part of something can bring people in or take them out. */
function hasParts(where: Condition): boolean {
  return where.kind === 'all' || where.kind === 'any' || where.kind === 'not';
}

function needlesOf(
  scene: Scene,
  policy: PrivacyPolicy,
  { question, day }: { readonly question: AudienceQuestion; readonly day: ChosenDay },
  counts: PreviewCounts,
): ReadonlyMap<Pointer, LeftOut> {
  const sets = setsOf(scene.ports, policy, question, day);
  const found = new Map<Pointer, LeftOut>();
  const small = (set: Parameters<typeof sets.tally>[0], count: number) => perturbed(policy, sets.tally(set, count)) < policy.smallest;
  const visit = (node: Condition, pointer: Pointer, part: Readonly<Record<LeftOut, boolean>>): void => {
    if (node === nobody.where || node === everyone.where) return;
    if (node.kind === 'not') {
      // What a `not` takes away is small where the `not` is large, and the other way round.
      visit(node.of, childPointer(pointer, 'of'), { few: true, nearlyAll: true });
      return;
    }
    const own = counts.nodes.get(pointer)?.own ?? 0;
    const set = sets.of(node);
    if (part.few && small(set, own)) found.set(pointer, 'few');
    else if (part.nearlyAll && small(sets.without(sets.everyone, set), counts.inScope - own)) found.set(pointer, 'nearlyAll');
    else if (node.kind === 'all' || node.kind === 'any') {
      // One alone is what its group is. Of several, too few in one of `all` leave too few, and nearly all in one of `any` are nearly all.
      const several = { few: node.kind === 'any' || part.few, nearlyAll: node.kind === 'all' || part.nearlyAll };
      for (const [index, child] of node.of.entries())
        visit(child, childPointer(pointer, 'of', index), node.of.length === 1 ? part : several);
    }
  };
  visit(question.definition.where, rootPointer, { few: false, nearlyAll: false });
  return found;
}

function without(node: Condition, pointer: Pointer, leftOut: ReadonlyMap<Pointer, LeftOut>): Condition {
  const why = leftOut.get(pointer);
  if (why !== undefined) return why === 'few' ? nobody.where : everyone.where;
  if (node.kind === 'not') return { kind: 'not', of: without(node.of, childPointer(pointer, 'of'), leftOut) };
  if (node.kind !== 'all' && node.kind !== 'any') return node;
  return { kind: node.kind, of: node.of.map((child, index) => without(child, childPointer(pointer, 'of', index), leftOut)) };
}
