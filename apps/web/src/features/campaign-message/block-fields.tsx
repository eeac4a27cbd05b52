'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Notice } from '@marquee/ui/notice';
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEditing } from './editing.ts';
import { toldAt } from './issues.ts';
import { TextField } from './text-field.tsx';
import type { Block } from './types.ts';
import { blockWords } from './words.ts';

interface Props {
  readonly path: string;
  readonly block: Block;
  readonly at: number;
  readonly count: number;
  readonly onChange: (block: Block) => void;
  /** By which button, where it was one. */
  readonly onMove: (by: -1 | 1, control?: string) => void;
  readonly onRemove: () => void;
}

/** One block of an e-mail with its texts and where it leads. */
export function BlockFields({ path, block, at, count, onChange, onMove, onRemove }: Props) {
  const { issues, readOnly } = useEditing();
  const name = blockWords[block.kind];
  const { error } = toldAt(issues, path);
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!event.altKey || by === undefined || readOnly) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li aria-label={`${name}, ${at + 1} of ${count}`} onKeyDown={moveByKey} className="rounded-md border border-line px-3 pt-1.5 pb-3">
      <div className="mb-1 flex items-center gap-1">
        <span className="flex-1 font-medium text-ink-2 text-small">{name}</span>
        {!readOnly && (
          <>
            <IconButton size="sm" label="Move up" data-act="up" disabled={at === 0} onClick={() => onMove(-1, 'up')}>
              <ChevronUp aria-hidden="true" />
            </IconButton>
            <IconButton size="sm" label="Move down" data-act="down" disabled={at === count - 1} onClick={() => onMove(1, 'down')}>
              <ChevronDown aria-hidden="true" />
            </IconButton>
            <IconButton size="sm" label="Take out" data-act="remove" onClick={onRemove}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      <div className="grid gap-3">
        <Boxes path={path} block={block} onChange={onChange} />
      </div>
      {error !== undefined && <Notice kind="bad">{error}</Notice>}
    </li>
  );
}

function Boxes({ path, block, onChange }: Pick<Props, 'path' | 'block' | 'onChange'>) {
  switch (block.kind) {
    case 'text':
      return (
        <TextField
          label="What it says"
          path={`${path}/text`}
          value={block.text}
          onChange={(text) => onChange({ ...block, text })}
          rows={5}
          variables="all"
          maxLength={10_000}
          hint="An empty line begins a paragraph."
        />
      );
    case 'image':
      return (
        <>
          <TextField
            label="Address of the image"
            path={`${path}/url`}
            value={block.url}
            onChange={(url) => onChange({ ...block, url })}
            variables="links"
            maxLength={2_000}
          />
          <TextField
            label="What it shows"
            path={`${path}/alt`}
            value={block.alt}
            onChange={(alt) => onChange({ ...block, alt })}
            variables="all"
            maxLength={500}
            hint="In place of the image, where that is not shown."
          />
          <TextField
            label="Where it leads"
            path={`${path}/link`}
            value={block.link ?? ''}
            onChange={(link) => onChange(link === '' ? { kind: 'image', url: block.url, alt: block.alt } : { ...block, link })}
            variables="links"
            maxLength={2_000}
            hint="May be left empty."
          />
        </>
      );
    case 'button':
      return (
        <>
          <TextField
            label="What it says"
            path={`${path}/text`}
            value={block.text}
            onChange={(text) => onChange({ ...block, text })}
            variables="all"
            maxLength={500}
          />
          <TextField
            label="Where it leads"
            path={`${path}/url`}
            value={block.url}
            onChange={(url) => onChange({ ...block, url })}
            variables="links"
            maxLength={2_000}
          />
        </>
      );
    case 'unsubscribe':
      return (
        <TextField
          label="What it says"
          path={`${path}/text`}
          value={block.text}
          onChange={(text) => onChange({ ...block, text })}
          variables="all"
          maxLength={500}
          hint="The link itself is filled in when it is sent."
        />
      );
  }
}
