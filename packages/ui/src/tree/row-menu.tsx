'use client';
import { ArrowDown, ArrowUp, CircleSlash, Copy, CornerDownRight, CornerUpLeft, Ellipsis, Group, Ungroup, X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../icon-button.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../menu.tsx';
import type { Path } from './shape.ts';
import { useTree } from './tree-context.ts';

interface RowMenuProps {
  readonly path: Path;
  readonly label: string;
  readonly isGroup: boolean;
  readonly isExcluded: boolean;
}

/** Everything that can be done with a row, each with its key. Also the way to move a row without dragging. */
export function RowMenu({ path, label, isGroup, isExcluded }: RowMenuProps) {
  const tree = useTree();
  const acted = useRef(false);
  const act = (run: () => void) => () => {
    acted.current = true;
    run();
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`More for: ${label}`} size="sm" tooltip={false} className="tree-more" data-tree-menu="">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent
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
      </MenuContent>
    </Menu>
  );
}
