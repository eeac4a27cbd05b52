'use client';
import { Button } from '@marquee/ui/button';
import { LiveRegion } from '@marquee/ui/live-region';
import { Notice } from '@marquee/ui/notice';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { BlockFields } from './block-fields.tsx';
import { withBlock, withMoved, withNewBlock, withoutBlock } from './edit.ts';
import { useEditing } from './editing.ts';
import { toldAt } from './issues.ts';
import type { Block, BlockKind } from './types.ts';
import { blockWords } from './words.ts';

interface Props {
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly onChange: (blocks: Block[]) => void;
}

const kinds = ['text', 'image', 'button', 'unsubscribe'] as const satisfies readonly BlockKind[];

/** The blocks of an e-mail in their order: moved by their buttons, or with Alt and an arrow from anywhere inside. */
export function BlockList({ path, blocks, onChange }: Props) {
  const { issues, readOnly } = useEditing();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const { error } = toldAt(issues, path);
  const hasWayOut = blocks.some(({ kind }) => kind === 'unsubscribe');

  /** The focus goes with the block: to the control of the same name, or to its first. */
  const follow = (at: number, control: string | undefined) =>
    requestAnimationFrame(() => {
      const block = list.current?.children[at];
      const same = control === undefined ? null : block?.querySelector<HTMLElement>(`[data-act="${control}"]:not(:disabled)`);
      (same ?? block?.querySelector<HTMLElement>('input, textarea'))?.focus();
    });
  const move = (at: number, by: -1 | 1, control?: string) => {
    const to = at + by;
    const block = blocks[at];
    if (block === undefined || blocks[to] === undefined) return;
    onChange(withMoved(blocks, at, by));
    setTold(`${blockWords[block.kind]}: now ${to + 1} of ${blocks.length}`);
    follow(to, control);
  };
  return (
    <div className="grid gap-3">
      <ol ref={list} aria-label="Blocks" className="grid gap-3">
        {blocks.map((block, at) => (
          <BlockFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is what stands at its place; every box in it is controlled.
            key={at}
            path={`${path}/${at}`}
            block={block}
            at={at}
            count={blocks.length}
            onChange={(changed) => onChange(withBlock(blocks, at, changed))}
            onMove={(by, control) => move(at, by, control)}
            onRemove={() => {
              onChange(withoutBlock(blocks, at));
              setTold(`${blockWords[block.kind]} taken out`);
              if (blocks.length > 1) follow(Math.max(0, at - 1), undefined);
            }}
          />
        ))}
      </ol>
      {error !== undefined && <Notice kind="bad">{error}</Notice>}
      {!readOnly && (
        <fieldset aria-label="Add a block" className="flex flex-wrap gap-2">
          {kinds
            .filter((kind) => kind !== 'unsubscribe' || !hasWayOut)
            .map((kind) => (
              <Button key={kind} size="sm" icon={<Plus aria-hidden="true" />} onClick={() => onChange(withNewBlock(blocks, kind))}>
                {blockWords[kind]}
              </Button>
            ))}
        </fieldset>
      )}
      <LiveRegion>{told}</LiveRegion>
    </div>
  );
}
