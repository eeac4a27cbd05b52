'use client';
import { MenuFloat, MenuItem, MenuSeparator } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { Archive, ArchiveRestore, Copy, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { SegmentRow } from './row.ts';
import { useSegmentActions } from './use-segment-actions.ts';

const RenameDialog = lazy(() => import('./rename-dialog.tsx'));

/** What can be done with one segment of the list. */
export default function SegmentItems({ float, segment }: { readonly float: Float; readonly segment: SegmentRow }) {
  const [renaming, setRenaming] = useState(false);
  const actions = useSegmentActions();
  return (
    <>
      <MenuFloat float={float} align="end">
        {!segment.archived && (
          <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setRenaming(true)}>
            Rename
          </MenuItem>
        )}
        <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => actions.duplicate(segment.id)}>
          Duplicate
        </MenuItem>
        <MenuSeparator />
        {segment.archived ? (
          <MenuItem icon={<ArchiveRestore aria-hidden="true" />} onSelect={() => actions.restore(segment.id)}>
            Restore
          </MenuItem>
        ) : (
          <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => actions.archive(segment.id)}>
            Archive
          </MenuItem>
        )}
      </MenuFloat>
      {renaming && (
        <Suspense fallback={null}>
          <RenameDialog segment={segment} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </>
  );
}
