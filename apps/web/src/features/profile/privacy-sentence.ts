import { privacyWords } from '../../lib/privacy-words.ts';
import type { Profile } from './types.ts';

/** What the privacy rules did to this profile, in a few sentences. */
export function privacySentence({ hiddenCells, privacy }: Pick<Profile, 'hiddenCells' | 'privacy'>): string {
  const rule = privacyWords(privacy);
  const here = `${hiddenCells} ${hiddenCells === 1 ? 'figure is' : 'figures are'} hidden here`;
  return hiddenCells === 0 ? rule : `${rule} ${here}.`;
}
