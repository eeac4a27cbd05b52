import { type AudienceQuestion, audienceAmong } from './audience-question.ts';
import type { Recorded } from './recorded.ts';

/** How many moviegoers an audience has. */
export function count(recorded: Recorded, question: AudienceQuestion): number {
  return audienceAmong(recorded, question).length;
}
