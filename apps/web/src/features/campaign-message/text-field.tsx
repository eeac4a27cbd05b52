'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { TextArea } from '@marquee/ui/text-area';
import { type ReactNode, useRef } from 'react';
import { withVariable } from './edit.ts';
import { useEditing } from './editing.ts';
import { toldAt } from './issues.ts';
import type { Variable } from './types.ts';
import { VariableMenu } from './variable-menu.tsx';
import { Warned } from './warned.tsx';

interface Props {
  readonly label: string;
  /** The place of the text in the message: what is said of it stands below. */
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines to write in; left out for one. */
  readonly rows?: number;
  /** Which variables can be put into it; none where it is left out. */
  readonly variables?: 'all' | 'links';
  /** What is counted, or to be known while writing. */
  readonly hint?: ReactNode;
  readonly maxLength: number;
}

/** A text of a message: with a menu of variables, and what the check says of it. */
export function TextField({ label, path, value, onChange, rows, variables, hint, maxLength }: Props) {
  const { issues, rules, readOnly } = useEditing();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { error, warning } = toldAt(issues, path);
  const offered = (rules?.variables ?? []).filter(({ kind }) => variables === 'all' || kind === 'link');
  const insert = (variable: Variable) => {
    const { selectionStart, selectionEnd } = box.current ?? {};
    const put = withVariable(value, { start: selectionStart ?? value.length, end: selectionEnd ?? value.length }, variable);
    onChange(put.text);
    // The text is in the box with the next frame, and the menu has gone.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(put.selected.start, put.selected.end);
    });
  };
  return (
    <Field label={label} error={error} hint={warning === undefined ? hint : <Warned said={warning}>{hint}</Warned>}>
      {(control) => {
        const shared = {
          ...control,
          ref: box,
          value,
          maxLength,
          disabled: readOnly,
          autoComplete: 'off',
          onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
        };
        return (
          <div className="flex items-start gap-1">
            {rows === undefined ? <Input {...shared} /> : <TextArea {...shared} rows={rows} />}
            {variables !== undefined && !readOnly && <VariableMenu of={label} variables={offered} onChoose={insert} />}
          </div>
        );
      }}
    </Field>
  );
}
