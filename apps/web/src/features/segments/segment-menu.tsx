'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Renaming } from '../renaming/index.ts';
import type { SegmentRow } from './row.ts';
import { useSegmentActions } from './use-segment-actions.ts';

/** What can be done with one segment of the list. */
export function SegmentMenu({ segment }: { readonly segment: SegmentRow }) {
  const [renaming, setRenaming] = useState(false);
  const actions = useSegmentActions();
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={`More for ${segment.name}`} size="sm" tooltip={false}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
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
        </MenuContent>
      </Menu>
      <Renaming open={renaming} segment={segment} onRenamed={() => setRenaming(false)} onClose={() => setRenaming(false)} />
    </>
  );
}
