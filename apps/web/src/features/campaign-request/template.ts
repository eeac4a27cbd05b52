import { type BlockWords, type Message, startMessage } from '../campaign-message/index.ts';
import type { Request } from './types.ts';

/** How a request may begin. */
export interface Template {
  readonly label: string;
  readonly note: string;
  readonly words: BlockWords;
}

export const templates = {
  opening: {
    label: 'Opening weekend',
    note: 'Sent two days before the release, measured for ten days',
    words: {
      title: '{{film}} opens {{releaseDay|this week}}',
      text: 'Hello {{firstName|there}},\n\n{{film}} opens on {{releaseDay|Friday}}, and there are seats at {{usualSite|your cinema}}.',
      button: 'Watch the trailer',
    },
  },
  lastChance: {
    label: 'Last chance',
    note: 'Sent tomorrow to those who have not seen it, measured for a week',
    words: {
      title: 'Last chance to see {{film}}',
      text: 'Hello {{firstName|there}},\n\n{{film}} leaves {{usualSite|your cinema}} soon. See it on the big screen while it is there.',
      button: 'Watch the trailer',
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
export type TemplateName = keyof typeof templates;

const dayMs = 86_400_000;
/** The day so many days after another; days are of UTC. */
export const dayAfter = (iso: string, days: number): string => new Date(Date.parse(iso) + days * dayMs).toISOString().slice(0, 10);

interface Known {
  /** ISO. */
  readonly today: string;
  readonly releaseDate: string | null;
}

/** What a template says of a request: days, how long it is measured, and the message where there is none. What is written already stays. */
export function fromTemplate(name: TemplateName, request: Request, { today, releaseDate }: Known): Partial<Request> {
  const channels: Request['channels'] = request.channels.length > 0 ? request.channels : ['email', 'push'];
  const sendOn =
    name === 'opening' && releaseDate !== null && dayAfter(releaseDate, -2) > today ? dayAfter(releaseDate, -2) : dayAfter(today, 1);
  // Exhibitors have until the day before, but never less than today.
  const decideBy = dayAfter(sendOn, -1) > today ? dayAfter(sendOn, -1) : today;
  const message = request.message ?? beginning({ ...request, channels }, templates[name].words);
  return { channels, sendOn, decideBy, windowDays: name === 'opening' ? 10 : 7, message };
}

/** A message to begin with, for the channels of a request. */
export function beginning({ channels, trailer }: Pick<Request, 'channels' | 'trailer'>, words?: BlockWords): Message {
  const message = startMessage(channels, 'en-US', words);
  return trailer === '' ? withoutTrailer(message) : message;
}

/** A button to the trailer leads nowhere where there is none: the message begins without it. */
function withoutTrailer(message: Message): Message {
  return {
    variants: message.variants.map((variant) => ({
      ...variant,
      languages: variant.languages.map((text) =>
        text.email ? { ...text, email: { ...text.email, blocks: text.email.blocks.filter(({ kind }) => kind !== 'button') } } : text,
      ),
    })),
  };
}
