'use client';
import { Menu, MenuContent, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Part } from '@marquee/ui/part';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../lib/trpc.tsx';
import type { Base } from './types.ts';
import { baseOf, textOf } from './use-base.ts';

export interface BaseMenuProps {
  readonly base: Base;
  /** As the last answer names it. */
  readonly label: string;
  readonly onChoose: (base: Base) => void;
}

/** What the audience is compared with. */
export function BaseMenu({ base, label, onChoose }: BaseMenuProps) {
  const [open, setOpen] = useState(false);
  const segments = useQuery({ ...apiQuery('segments.list', { archived: false }), enabled: open });
  return (
    <Menu open={open} onOpenChange={setOpen}>
      <MenuTrigger asChild>
        <Part kind="operator">{label}</Part>
      </MenuTrigger>
      <MenuContent className="w-80">
        <MenuRadioGroup value={textOf(base) ?? ''} onValueChange={(text) => onChoose(baseOf(text))}>
          <MenuRadioItem value="" note="Everyone in scope who visited in the last 12 months">
            Recent visitors
          </MenuRadioItem>
          <MenuRadioItem value="everyone" note="Visited or not">
            Everyone in scope
          </MenuRadioItem>
          <MenuSeparator />
          <MenuLabel>A segment</MenuLabel>
          {segments.data?.segments.map((segment) => (
            <MenuRadioItem key={segment.id} value={segment.id}>
              {segment.name}
            </MenuRadioItem>
          ))}
          {segments.isPending && <p className="px-2 py-1 text-ink-3">Loading</p>}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
