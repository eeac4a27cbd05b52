'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from '@marquee/ui/menu';
import { Braces } from 'lucide-react';
import type { Variable } from './types.ts';

interface Props {
  /** The text that they are put into. */
  readonly of: string;
  readonly variables: readonly Variable[];
  readonly onChoose: (variable: Variable) => void;
}

const fillers = [
  ['product', 'Filled in from the request'],
  ['exhibitor', 'Filled in by the exhibitor'],
] as const;

/** The variables that can be put into a text, by who fills them in. */
export function VariableMenu({ of, variables, onChoose }: Props) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`Insert variable: ${of}`} tooltip={false} title="Insert variable">
          <Braces aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      {/* The focus goes to the text, behind the variable. */}
      <MenuContent align="end" className="w-64" onCloseAutoFocus={(event) => event.preventDefault()}>
        {fillers.map(([by, label]) => {
          const some = variables.filter((variable) => variable.by === by);
          return (
            some.length > 0 && (
              <div key={by}>
                <MenuLabel>{label}</MenuLabel>
                {some.map((variable) => (
                  <MenuItem key={variable.name} onSelect={() => onChoose(variable)}>
                    {variable.label}
                  </MenuItem>
                ))}
              </div>
            )
          );
        })}
      </MenuContent>
    </Menu>
  );
}
