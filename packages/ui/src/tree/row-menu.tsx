'use client';
import { Ellipsis } from 'lucide-react';
import { IconButton } from '../icon-button.tsx';
import { Opener } from '../opener.tsx';
import type { RowMenuItemsProps } from './row-menu-items.tsx';

const load = () => import('./row-menu-items.tsx');

/** The way to everything that can be done with a row. Also the way to move a row without dragging. */
export function RowMenu({ label, ...row }: RowMenuItemsProps & { readonly label: string }) {
  return (
    <Opener
      kind="menu"
      load={load}
      with={row}
      trigger={
        <IconButton label={`More for: ${label}`} size="sm" tooltip={false} className="tree-more" data-tree-menu="">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
