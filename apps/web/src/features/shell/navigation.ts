import { Blend, type LucideIcon } from 'lucide-react';

export interface NavigationEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Left out: every role. */
  readonly roles?: readonly string[];
}

/** The rail, from top to bottom. Films, Compare, Campaigns, Exhibitors and, at the foot, Settings take their places here with their pages. */
const navigation: readonly NavigationEntry[] = [{ href: '/segments', label: 'Segments', icon: Blend }];

/** What a role finds in its rail. */
export function navigationFor(role: string): readonly NavigationEntry[] {
  return navigation.filter((entry) => entry.roles === undefined || entry.roles.includes(role));
}
