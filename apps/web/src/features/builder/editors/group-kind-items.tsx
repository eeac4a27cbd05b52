'use client';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';

interface GroupKindItemsProps {
  readonly float: Float;
  readonly kind: 'all' | 'any';
  readonly onKind: (kind: 'all' | 'any') => void;
}

/** How the conditions of a group are joined. */
export default function GroupKindItems({ float, kind, onKind }: GroupKindItemsProps) {
  return (
    <MenuFloat float={float}>
      <MenuRadioGroup value={kind} onValueChange={(next) => onKind(next === 'any' ? 'any' : 'all')}>
        <MenuRadioItem value="all" note="Every one of them is true">
          all
        </MenuRadioItem>
        <MenuRadioItem value="any" note="At least one of them is true">
          any
        </MenuRadioItem>
      </MenuRadioGroup>
    </MenuFloat>
  );
}
