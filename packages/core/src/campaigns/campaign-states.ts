import type { CampaignState } from '../records/index.ts';

/** What can happen to a campaign as a whole. `decided`: nobody is left to decide, and somebody approved; `refused`: nobody approved. */
export const campaignEvents = [
  'submit',
  'withdraw',
  'decided',
  'refused',
  'begin',
  'sent',
  'measured',
  'pause',
  'resume',
  'cancel',
] as const;
export type CampaignEvent = (typeof campaignEvents)[number];

/** Where each event leads from each state; what is not here is not possible there. */
const table: Readonly<Record<CampaignState, Partial<Record<CampaignEvent, CampaignState>>>> = {
  draft: { submit: 'submitted', cancel: 'cancelled' },
  submitted: { withdraw: 'draft', decided: 'scheduled', refused: 'cancelled', cancel: 'cancelled' },
  scheduled: { begin: 'sending', pause: 'schedule_paused', cancel: 'cancelled' },
  schedule_paused: { resume: 'scheduled', cancel: 'cancelled' },
  sending: { sent: 'measuring', pause: 'sending_paused', cancel: 'cancelled' },
  sending_paused: { resume: 'sending', cancel: 'cancelled' },
  measuring: { measured: 'done' },
  done: {},
  cancelled: {},
};

/** The state after an event; null where it cannot happen. */
export function afterEvent(state: CampaignState, event: CampaignEvent): CampaignState | null {
  return table[state][event] ?? null;
}
