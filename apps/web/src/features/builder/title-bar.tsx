'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { IconButton } from '@marquee/ui/icon-button';
import { Opener } from '@marquee/ui/opener';
import { Pill } from '@marquee/ui/pill';
import { ChartNoAxesColumn, Ellipsis, Link2, Pencil, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from '../../lib/link.tsx';
import { Heading } from '../shell/index.ts';
import type { Draft } from './draft/use-draft.ts';
import type { SegmentActions } from './segment-items.tsx';

const loadItems = () => import('./segment-items.tsx');

interface TitleBarProps {
  readonly name: string;
  readonly pill: string;
  readonly meta: ReactNode;
  readonly draft: Draft;
  readonly readOnly: boolean;
  /** Shown where the count itself is out of sight. */
  readonly count: { readonly text: string; readonly stale: boolean } | undefined;
  readonly saveLabel: string;
  /** Why it cannot be saved now. */
  readonly blockedBy: string | null;
  readonly onSave: () => void;
  /** The page that compares it; null while there is nothing to compare. */
  readonly comparePath: string | null;
  /** A link that shows a colleague the same, the unsaved draft with it. */
  readonly onCopyLink: () => void;
  /** Null while the segment is not saved. */
  readonly actions: SegmentActions | null;
}

/** The segment's name, what it is a draft of, and what can be done with it. */
export function TitleBar({
  name,
  pill,
  meta,
  draft,
  readOnly,
  count,
  saveLabel,
  blockedBy,
  onSave,
  comparePath,
  onCopyLink,
  actions,
}: TitleBarProps) {
  const whyNot = useId();
  return (
    <header className="builder-title">
      <div className="min-w-0">
        <div className="flex items-center gap-1">
          <Heading className="truncate font-semibold text-title tracking-[-0.018em]">{name}</Heading>
          {actions && (
            <IconButton label="Rename" size="sm" onClick={actions.rename}>
              <Pencil aria-hidden="true" />
            </IconButton>
          )}
        </div>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-2">
          <Pill>{pill}</Pill>
          {meta}
        </p>
      </div>
      {count && (
        <p aria-hidden="true" className={`builder-title-count ${count.stale ? 'text-ink-3' : ''}`}>
          <b>{count.text}</b> moviegoers
        </p>
      )}
      <div className="flex shrink-0 items-start gap-2">
        {!readOnly && (
          <span className="mr-1 flex">
            <IconButton label="Undo" aria-keyshortcuts="Control+Z" disabled={!draft.canUndo} onClick={draft.undo}>
              <Undo2 aria-hidden="true" />
            </IconButton>
            <IconButton label="Redo" aria-keyshortcuts="Control+Shift+Z" disabled={!draft.canRedo} onClick={draft.redo}>
              <Redo2 aria-hidden="true" />
            </IconButton>
          </span>
        )}
        {comparePath !== null && (
          <Link href={comparePath} className={buttonClass()}>
            <ChartNoAxesColumn aria-hidden="true" />
            Compare
          </Link>
        )}
        <IconButton label="Copy link" onClick={onCopyLink}>
          <Link2 aria-hidden="true" />
        </IconButton>
        {actions && (
          <Opener
            kind="menu"
            load={loadItems}
            with={{ actions }}
            trigger={
              <IconButton label="More for this segment" tooltip={false}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            }
          />
        )}
        {!readOnly && (
          <span className="builder-save" data-tour="save">
            <Button
              variant="primary"
              blockedBy={blockedBy ?? undefined}
              onClick={onSave}
              {...(blockedBy === null ? {} : { 'aria-describedby': whyNot })}
            >
              {saveLabel}
            </Button>
            {blockedBy !== null && (
              <span id={whyNot} className="builder-why-not">
                {blockedBy}
              </span>
            )}
          </span>
        )}
      </div>
    </header>
  );
}
