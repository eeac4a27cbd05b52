'use client';
import { MenuFloat, MenuItem, MenuLabel, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { Compass, LogOut } from 'lucide-react';
import { usePerson } from '../person/index.ts';
import { askToSignOut } from '../session/index.ts';

const roleWords: Readonly<Record<string, string>> = {
  analyst: 'Analyst',
  marketer: 'Marketer',
  approver: 'Approver',
  administrator: 'Administrator',
};

/** What a person can do with their account. */
export default function AccountItems({ float, onTour }: { readonly float: Float; readonly onTour: () => void }) {
  const person = usePerson();
  return (
    <MenuFloat float={float} side="top" className="w-56">
      <MenuLabel>
        {roleWords[person.role] ?? person.role} at {person.organisation.name}
      </MenuLabel>
      <MenuSeparator />
      <MenuItem icon={<Compass aria-hidden="true" />} onSelect={onTour}>
        Take the tour
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={askToSignOut}>
        Sign out
      </MenuItem>
    </MenuFloat>
  );
}
