import {
  Blend,
  Building2,
  ChartNoAxesColumn,
  Clapperboard,
  Handshake,
  KeyRound,
  Link2,
  type LucideIcon,
  ScrollText,
  Send,
  ShieldCheck,
  Users,
} from 'lucide-react';

export interface NavigationEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pages that belong to it and have an address of their own: below it they would take an exhibitor's. */
  readonly others?: readonly string[];
  /** Left out: every role. */
  readonly roles?: readonly string[];
  /** Left out: people of every kind of organisation. */
  readonly kinds?: readonly string[];
}

/** The rail, from top to bottom. Settings take their place at its foot with their pages. */
const navigation: readonly NavigationEntry[] = [
  { href: '/segments', label: 'Segments', icon: Blend },
  { href: '/films', label: 'Films', icon: Clapperboard, kinds: ['distributor', 'studio', 'exhibitor'] },
  { href: '/compare', label: 'Compare', icon: ChartNoAxesColumn, kinds: ['distributor', 'studio', 'exhibitor'] },
  { href: '/campaigns', label: 'Campaigns', icon: Send },
  { href: '/grants', label: 'Grants', icon: Handshake, kinds: ['exhibitor'] },
  { href: '/exhibitors', label: 'Exhibitors', icon: Building2, others: ['/dead-letters', '/erasures'], roles: ['administrator'] },
  { href: '/film-catalogue', label: 'Films', icon: Clapperboard, roles: ['administrator'] },
  { href: '/film-matching', label: 'Film matching', icon: Link2, roles: ['administrator'] },
  { href: '/people', label: 'People', icon: Users, roles: ['administrator'] },
  { href: '/api-keys', label: 'API keys', icon: KeyRound, roles: ['administrator'] },
  { href: '/privacy', label: 'Privacy', icon: ShieldCheck, roles: ['administrator'] },
  { href: '/audit', label: 'Audit log', icon: ScrollText, roles: ['administrator'] },
];

/** Whether an address is that of an entry's page, of one below it, or of one that belongs to it. */
export function isAt({ href, others = [] }: Pick<NavigationEntry, 'href' | 'others'>, pathname: string): boolean {
  return [href, ...others].some((address) => pathname === address || pathname.startsWith(`${address}/`));
}

/** What somebody finds in their rail, by their role and the kind of their organisation. */
export function navigationFor(role: string, kind: string): readonly NavigationEntry[] {
  return navigation.filter(({ roles, kinds }) => (roles?.includes(role) ?? true) && (kinds?.includes(kind) ?? true));
}
