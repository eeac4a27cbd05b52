import type { Definition, Pointer } from '@marquee/dsl';
import type { PreviewCounts } from '../ports/index.ts';
import { figureOf, type PrivacyPolicy } from '../privacy/index.ts';
import type { Preview } from './preview.ts';
import { pointersOf, waterfallOf } from './tree.ts';

type Published = Pick<Preview, 'inScope' | 'audience' | 'percentOfScope' | 'reachable' | 'rows' | 'waterfall'>;

/** A preview after the privacy rules. A null definition (everyone) has no rows. */
export function publishPreview(policy: PrivacyPolicy, definition: Definition | null, counts: PreviewCounts): Published {
  const figure = (count: number) => figureOf(policy, count);
  const { any, email, sms, push, thirdParty } = counts.reachable;
  return {
    inScope: figure(counts.inScope),
    audience: figure(counts.total),
    percentOfScope: null,
    reachable: { any: figure(any), email: figure(email), sms: figure(sms), push: figure(push), thirdParty: figure(thirdParty) },
    rows: Object.fromEntries(
      (definition ? pointersOf(definition) : []).map((pointer: Pointer) => [
        pointer,
        { own: figure(counts.nodes.get(pointer)?.own ?? 0), effect: null },
      ]),
    ),
    waterfall: (definition ? waterfallOf(definition) : ['']).map((pointer) => ({
      pointer,
      left: figure(pointer === '' ? counts.inScope : (counts.nodes.get(pointer)?.after ?? 0)),
    })),
  };
}
