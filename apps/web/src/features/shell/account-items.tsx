'use client';
import { MenuFloat, MenuItem, MenuLabel, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { CircleUser, Compass, LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { roleWords } from '../../lib/role-words.ts';
import { usePerson } from '../person/index.ts';
import { askToSignOut } from '../session/index.ts';

/** What a person can do with their account. */
export default function AccountItems({ float, onTour }: { readonly float: Float; readonly onTour: () => void }) {
  const person = usePerson();
  const router = useRouter();
  return (
    <MenuFloat float={float} side="top" className="w-56">
      <MenuLabel>
        {roleWords[person.role] ?? person.role} at {person.organisation.name}
      </MenuLabel>
      <MenuSeparator />
      <MenuItem icon={<CircleUser aria-hidden="true" />} onSelect={() => router.push('/account')}>
        Your account
      </MenuItem>
      <MenuItem icon={<Compass aria-hidden="true" />} onSelect={onTour}>
        Take the tour
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={askToSignOut}>
        Sign out
      </MenuItem>
    </MenuFloat>
  );
}
