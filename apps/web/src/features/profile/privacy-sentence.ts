import type { Profile } from './types.ts';

/** What the privacy rules did to this profile, in a sentence. */
export function privacySentence({ hiddenCells, privacy }: Pick<Profile, 'hiddenCells' | 'privacy'>): string {
  const hidden = hiddenCells.small + hiddenCells.bySubtraction;
  const rounding =
    privacy.roundedTo > 1
      ? ` Counts are rounded to the nearest ${privacy.roundedTo}, and shares are worked out from the rounded ones.`
      : '';
  const rule = privacy.smallest > 1 ? `Fewer than ${privacy.smallest} is never shown.${rounding}` : 'Counts are exact.';
  if (hidden === 0) return rule;
  const paired = hiddenCells.bySubtraction === 0 ? '' : `, ${hiddenCells.bySubtraction} of them so that others cannot be worked out`;
  return `${rule} ${hidden} ${hidden === 1 ? 'figure is' : 'figures are'} hidden${paired}.`;
}
