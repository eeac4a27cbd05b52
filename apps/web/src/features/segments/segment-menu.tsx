'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Opener } from '@marquee/ui/opener';
import { Ellipsis } from 'lucide-react';
import type { SegmentRow } from './row.ts';

const load = () => import('./segment-items.tsx');

/** The way to what can be done with one segment of the list. */
export function SegmentMenu({ segment }: { readonly segment: SegmentRow }) {
  return (
    <Opener
      kind="menu"
      load={load}
      with={{ segment }}
      trigger={
        <IconButton label={`More for ${segment.name}`} size="sm" tooltip={false}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
