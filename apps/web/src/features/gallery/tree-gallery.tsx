'use client';
import { Meter } from '@marquee/ui/charts/meter';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Part } from '@marquee/ui/part';
import { TreeEditor, type TreeHost } from '@marquee/ui/tree';
import '@marquee/ui/tree/tree.css';
import { useState } from 'react';

interface Node {
  readonly text: string;
  readonly tone?: 'plain' | 'unfinished' | 'bad';
  readonly not?: boolean;
  readonly children?: readonly Node[];
}

const first: Node = {
  text: 'all',
  children: [
    { text: 'aged 18 or over' },
    { text: 'any', children: [{ text: 'visited at least 3 times' }, { text: 'visited at least once' }] },
    { text: 'not any', not: true, children: [{ text: 'visited 0 times' }] },
    { text: 'spent at least', tone: 'unfinished' },
    { text: 'saw different films', tone: 'bad' },
  ],
};

/** The tree editor with a group of each kind, an unfinished row and a wrong one. */
export function TreeGallery() {
  const [root, setRoot] = useState(first);
  const host: TreeHost<Node> = {
    shape: {
      children: (node) => node.children ?? null,
      withChildren: (group, children) => ({ ...group, children }),
      canHold: () => true,
      group: (children) => ({ text: 'any', children }),
    },
    row: (node, place) => ({
      label: node.text,
      lead: place.index > 0 ? (node.not ? 'but not' : 'and') : '',
      say: <Part kind={node.children === undefined ? 'value' : 'operator'}>{node.text}</Part>,
      cells: (
        <>
          <span className="text-right">{node.tone === undefined ? '1,086,720' : 'not counted'}</span>
          <span className="flex items-center justify-end gap-1">
            {node.tone === undefined && <Meter value={64} tone={node.not ? 'dropped' : 'kept'} />}
          </span>
        </>
      ),
      line: node.not ? 'dashed' : 'solid',
      tone: node.tone ?? 'plain',
      ...(node.tone === 'bad'
        ? {
            below: (
              <Notice kind="bad" className="[grid-column:2/-1]" fixes={<LinkButton>Remove daypart</LinkButton>}>
                Different films can be narrowed by film only.
              </Notice>
            ),
          }
        : {}),
      ...(node.tone === 'unfinished'
        ? {
            below: (
              <Notice kind="unfinished" className="[grid-column:2/-1]">
                Unfinished: needs an amount.
              </Notice>
            ),
          }
        : {}),
    }),
    exclude: (node) => ({ ...node, not: !node.not }),
    isExcluded: (node) => node.not === true,
    onEdit: (edit) => setRoot(edit.root),
    onAdd: () => undefined,
  };
  return (
    <section aria-labelledby="tree-heading" className="border-line border-t px-(--pad) py-5">
      <h2 id="tree-heading" className="mb-3 font-semibold text-section">
        Tree editor
      </h2>
      <TreeEditor root={root} host={host} label="Sample conditions" />
    </section>
  );
}
