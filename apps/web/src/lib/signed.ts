import { marked } from '@marquee/ui/lib/rough';

const signed = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** −56.7 → "−56.7%", with a true minus. */
export function changeText(percent: number): string {
  return `${signed.format(percent).replace('-', '−')}%`;
}

/** A change as it is told: "−56.7%", "≈−20.0%" where noise may make much of it, a dash where there is none to tell. */
export function changeTold(change: { readonly percent: number; readonly rough: boolean } | null): string {
  return change === null ? '–' : marked(changeText(change.percent), change.rough);
}

/** −10.8 → "−10.8": a difference of shares, whose unit stands beside it. */
export function pointsText(points: number): string {
  return signed.format(points).replace('-', '−');
}
