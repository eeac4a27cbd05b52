'use client';
import { MenuFloat, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../lib/trpc.tsx';
import type { Base } from './types.ts';
import { baseOf, textOf } from './use-base.ts';

export interface BaseItemsProps {
  readonly base: Base;
  readonly onChoose: (base: Base) => void;
}

/** What an audience can be compared with. */
export default function BaseItems({ float, base, onChoose }: BaseItemsProps & { readonly float: Float }) {
  const segments = useQuery(apiQuery('segments.list', { archived: false }, { enabled: float.open }));
  return (
    <MenuFloat float={float} className="w-80">
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
    </MenuFloat>
  );
}
