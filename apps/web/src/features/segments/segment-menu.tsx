'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Archive, ArchiveRestore, Copy, Ellipsis, Link2, Lock, Pencil, Pin, PinOff, Tags, Users, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTrain } from '../lookalikes/index.ts';
import { Renaming } from '../renaming/index.ts';
import type { SegmentRow } from './row.ts';
import { TagsDialog } from './tags-dialog.tsx';
import { useSegmentActions } from './use-segment-actions.ts';

/** What can be done with one segment of the list. */
export function SegmentMenu({ segment }: { readonly segment: SegmentRow }) {
  const [renaming, setRenaming] = useState(false);
  const [tagging, setTagging] = useState(false);
  const actions = useSegmentActions();
  const train = useTrain();
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
          {!segment.archived && (
            <>
              <MenuItem
                icon={segment.pinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
                onSelect={() => actions.pin(segment.id, !segment.pinned)}
              >
                {segment.pinned ? 'Unpin' : 'Pin'}
              </MenuItem>
              <MenuItem icon={<Tags aria-hidden="true" />} onSelect={() => setTagging(true)}>
                Tags
              </MenuItem>
            </>
          )}
          <MenuItem icon={<Link2 aria-hidden="true" />} onSelect={() => void actions.copyLink(segment.id)}>
            Copy link
          </MenuItem>
          {segment.own && !segment.archived && segment.visibility === 'organisation' && (
            <MenuItem icon={<Lock aria-hidden="true" />} onSelect={() => actions.share(segment.id, 'private')}>
              Keep private to me
            </MenuItem>
          )}
          {segment.own && !segment.archived && segment.visibility === 'private' && (
            <MenuItem icon={<Users aria-hidden="true" />} onSelect={() => actions.share(segment.id, 'organisation')}>
              Share with my organisation
            </MenuItem>
          )}
          {!segment.archived && (
            <MenuItem
              icon={<UsersRound aria-hidden="true" />}
              onSelect={() => train.mutate({ source: { kind: 'segment', id: segment.id } })}
            >
              Find lookalikes
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
      {tagging && <TagsDialog segment={segment} onClose={() => setTagging(false)} />}
      <Renaming open={renaming} segment={segment} onRenamed={() => setRenaming(false)} onClose={() => setRenaming(false)} />
    </>
  );
}
