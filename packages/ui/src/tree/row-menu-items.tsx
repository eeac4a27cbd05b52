'use client';
import { ArrowDown, ArrowUp, CircleSlash, Copy, CornerDownRight, CornerUpLeft, Group, Ungroup, X } from 'lucide-react';
import { useRef } from 'react';
import { MenuFloat, MenuItem, MenuSeparator } from '../menu.tsx';
import type { Float } from '../opener.tsx';
import type { Path } from './shape.ts';
import { useTree } from './tree-context.ts';

export interface RowMenuItemsProps {
  readonly path: Path;
  readonly isGroup: boolean;
  readonly isExcluded: boolean;
}

/** Everything that can be done with a row, each with its key. */
export default function RowMenuItems({ float, path, isGroup, isExcluded }: RowMenuItemsProps & { readonly float: Float }) {
  const tree = useTree();
  const acted = useRef(false);
  const act = (run: () => void) => () => {
    acted.current = true;
    run();
  };
  return (
    <MenuFloat
      float={float}
      align="end"
      className="min-w-52!"
      onCloseAutoFocus={(event) => {
        // After an action the focus goes to the row it left behind, not back to this button.
        if (!acted.current) return;
        event.preventDefault();
        tree.refocus();
        acted.current = false;
      }}
    >
      <MenuItem icon={<Copy />} shortcut="Ctrl D" onSelect={act(() => tree.run('duplicate', path))}>
        Duplicate
      </MenuItem>
      <MenuItem icon={<Group />} shortcut="Ctrl G" onSelect={act(() => tree.run('wrap', path))}>
        Wrap in group
      </MenuItem>
      {isGroup && (
        <MenuItem icon={<Ungroup />} onSelect={act(() => tree.unwrap(path))}>
          Take out of the group
        </MenuItem>
      )}
      <MenuItem icon={<CircleSlash />} shortcut="N" onSelect={act(() => tree.run('exclude', path))}>
        {isExcluded ? 'Include' : 'Exclude'}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<ArrowUp />} shortcut="Alt ↑" onSelect={act(() => tree.run('moveUp', path))}>
        Move up
      </MenuItem>
      <MenuItem icon={<ArrowDown />} shortcut="Alt ↓" onSelect={act(() => tree.run('moveDown', path))}>
        Move down
      </MenuItem>
      <MenuItem icon={<CornerDownRight />} shortcut="Alt →" onSelect={act(() => tree.run('indent', path))}>
        Move into the next group
      </MenuItem>
      {path.length > 1 && (
        <MenuItem icon={<CornerUpLeft />} shortcut="Alt ←" onSelect={act(() => tree.run('outdent', path))}>
          Move out of the group
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<X />} shortcut="Del" danger onSelect={act(() => tree.run('remove', path))}>
        Delete
      </MenuItem>
    </MenuFloat>
  );
}
