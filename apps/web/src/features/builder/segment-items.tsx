'use client';
import { MenuFloat, MenuItem, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { Archive, Copy, Pencil } from 'lucide-react';

export interface SegmentActions {
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly archive: () => void;
}

/** What can be done with a saved segment as a whole. */
export default function SegmentItems({ float, actions }: { readonly float: Float; readonly actions: SegmentActions }) {
  return (
    <MenuFloat float={float} align="end">
      <MenuItem icon={<Pencil />} onSelect={actions.rename}>
        Rename
      </MenuItem>
      <MenuItem icon={<Copy />} onSelect={actions.duplicate}>
        Duplicate
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Archive />} onSelect={actions.archive}>
        Archive
      </MenuItem>
    </MenuFloat>
  );
}
