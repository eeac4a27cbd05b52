import { compareSessions, type SessionOrder } from './fold-visits.ts';

/** How many of the last sessions it is over. */
export const usualSiteSessions = 5;

/** The most frequent site over one moviegoer's last five visits by session start, presales included; ties go to the most recent. Null without visits. */
export function usualSite(visits: readonly SessionOrder[]): string | null {
  if (visits.length < 2) return visits[0]?.site ?? null;
  const last = [...visits].sort((a, b) => compareSessions(b, a)).slice(0, usualSiteSessions);
  const times = new Map<string, number>();
  for (const { site } of last) times.set(site, (times.get(site) ?? 0) + 1);
  let best: string | null = null;
  // Sites come most recent first, so that only a larger count takes over.
  for (const [site, count] of times) if (best === null || count > (times.get(best) ?? 0)) best = site;
  return best;
}
