import type { CampaignMessage } from '@marquee/core';
import { KESTREL } from '../effects/opening-night.ts';
import { writtenTo } from './segments.ts';

/** What the campaigns of the first start are made of. */
export interface DemoCampaigns {
  /** The id of the demo person who makes them. */
  readonly author: string;
  /** Whom they are for: the sample segment of that name, which is the author's. */
  readonly segment: string;
  readonly message: CampaignMessage;
  /** One that is over, of a film that opened some weeks ago. */
  readonly done: {
    readonly name: string;
    readonly film: string;
    readonly approving: readonly string[];
    /** Whoever was asked beside them, and what it said. */
    readonly declining: { readonly exhibitor: string; readonly said: string };
    readonly windowDays: number;
    readonly controlShare: number;
    /** By how much more of those that were sent it come than of those held out: planted in the visits, and what the result should find. */
    readonly uplift: number;
  };
  /** One that waits for exhibitors to decide, of a film that is to come. */
  readonly asked: { readonly name: string; readonly film: string; readonly exhibitors: readonly string[] };
  /** One that is begun. */
  readonly draft: { readonly name: string; readonly film: string };
}

const unsubscribe = { kind: 'unsubscribe', text: 'Unsubscribe from messages about films' } as const;
const push = { title: '{{film}} is here', body: 'From {{releaseDay}} at {{exhibitor}}.' };

export const demoCampaigns: DemoCampaigns = {
  author: 'jonah-adeyemi',
  segment: writtenTo,
  message: {
    variants: [
      {
        ...{ name: 'A', weight: 1 },
        languages: [
          {
            language: 'en-US',
            push,
            email: {
              subject: 'Be there first: {{film}}',
              preheader: 'Opening {{releaseDay}}',
              blocks: [
                {
                  kind: 'text',
                  text: 'Hello {{firstName|there}},\n\n{{film}} opens on {{releaseDay}} at {{exhibitor}}. The first evenings fill up.',
                },
                unsubscribe,
              ],
            },
          },
        ],
      },
      {
        ...{ name: 'B', weight: 1 },
        languages: [
          {
            language: 'en-US',
            push,
            email: {
              subject: 'Two seats for {{film}}?',
              preheader: 'Opening {{releaseDay}}',
              blocks: [
                {
                  kind: 'text',
                  text: 'Hello {{firstName|there}},\n\nBring somebody: {{film}} is best seen together. From {{releaseDay}} at {{exhibitor}}.',
                },
                unsubscribe,
              ],
            },
          },
        ],
      },
    ],
  },
  done: {
    // None of the planted effects is of this film: they stay what they are.
    name: 'Bramblewick Post, opening',
    film: 'bramblewick-post',
    approving: ['northlight', 'gantry', 'lanternyard', 'redwing'],
    declining: { exhibitor: 'union-reel', said: 'Our own offer runs that week.' },
    windowDays: 21,
    controlShare: 0.4,
    uplift: 0.25,
  },
  asked: { name: 'Hush Acre, opening', film: 'hush-acre', exhibitors: ['northlight', 'gantry', 'lanternyard', 'redwing', 'union-reel'] },
  draft: { name: 'Kestrel Meridian, last chance', film: KESTREL },
};
