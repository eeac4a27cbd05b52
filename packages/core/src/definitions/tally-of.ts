import type { PrivacyPolicy, Tally } from '../privacy/index.ts';
import type { AuditFacts, Scene } from '../verb/index.ts';
import { withoutNeedles } from './needles.ts';
import type { Prepared } from './prepare.ts';
import { publish } from './publish.ts';
import { setsOf } from './sets.ts';

/** The size of a prepared definition's audience as this policy counts it, and what the audit keeps of telling it. */
export async function tallyOf(
  scene: Scene,
  policy: PrivacyPolicy,
  prepared: Pick<Prepared, 'question' | 'day'>,
): Promise<Tally & Pick<AuditFacts, 'published'>> {
  const { question, counts } = await withoutNeedles(scene, policy, prepared);
  const sets = setsOf(scene.ports, policy, question, prepared.day);
  const published = await publish(scene, policy, sets, { question }, { name: 'count', figures: 1 });
  const count = counts?.asked.total ?? (await scene.ports.audience.count(question, scene.signal));
  return { ...sets.tally(sets.of(question.definition.where), count), ...published };
}
