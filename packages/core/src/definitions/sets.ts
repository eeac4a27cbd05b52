import { type Condition, type Meaning, meaningsOn } from '@marquee/dsl';
import { scopeText } from '../access/index.ts';
import type { PrivacyPolicy, Tally } from '../privacy/index.ts';
import type { AudienceQuestion, SetAlgebra } from '../questions/index.ts';
import type { Ports } from '../verb/index.ts';
import type { ChosenDay } from './as-of.ts';
import { everyone } from './everyone.ts';

/** The sets of people that one question publishes figures of, and the keys by which their noise is drawn. */
export interface Sets extends SetAlgebra<Meaning> {
  /**
   * The key of a set: by what it means, of whose moviegoers, on which day, with how much on record (of campaigns, with which version of the data). Not by who is in it: two sets that happen to have the
   * same members would then show that they have, and with it what is so of one person (docs/privacy.md). `part` names a cell of it.
   */
  key(set: Meaning, ...part: readonly string[]): string;
  tally(set: Meaning, count: number, ...part: readonly string[]): Tally;
  /** A short key of a condition, the same for it and its opposite. */
  conditionKey(condition: Condition): string;
}

/** The sets of a question. Where figures have no noise there is nothing to name. */
export function setsOf(
  { noise }: Pick<Ports, 'noise'>,
  policy: PrivacyPolicy,
  question: Pick<AudienceQuestion, 'asOf' | 'resolve' | 'scope'>,
  day: Pick<ChosenDay, 'iso' | 'onRecord' | 'dataVersion'>,
): Sets {
  if (policy.deviation === 0) return withoutKeys;
  const meanings = meaningsOn(question);
  const at = [scopeText(question.scope), day.iso, day.onRecord];
  const key = (set: Meaning, ...part: readonly string[]) => {
    // What happens in campaigns comes in one by one, beside how much is on record: with the same noise, a figure would tell each that came.
    const version = meanings.ofCampaigns(set) ? [day.dataVersion] : [];
    return noise.key(JSON.stringify([...at, ...version, meanings.text(set), ...part]));
  };
  return {
    everyone: meanings.of(everyone.where),
    nobody: meanings.of({ kind: 'not', of: everyone.where }),
    of: meanings.of,
    both: meanings.both,
    either: meanings.either,
    without: meanings.without,
    key,
    tally: (set, count, ...part) => ({ count, key: key(set, ...part) }),
    conditionKey: (condition) => {
      const texts = [meanings.of(condition), meanings.of({ kind: 'not', of: condition })].map(meanings.text).sort();
      return noise.key(`condition ${texts[0]}`).slice(0, 10);
    },
  };
}

const unnamed: Meaning = { diagram: null, written: everyone.where };
const withoutKeys: Sets = {
  everyone: unnamed,
  nobody: unnamed,
  of: (_: Condition) => unnamed,
  both: () => unnamed,
  either: () => unnamed,
  without: () => unnamed,
  key: () => '',
  tally: (_, count) => ({ count, key: '' }),
  conditionKey: () => '',
};
