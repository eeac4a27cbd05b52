'use client';
import { currencySign } from '@marquee/dsl';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useState } from 'react';
import { useBuilding } from '../builder-context.ts';
import type { Json } from '../draft/json.ts';
import { readNumber, writtenNumber } from '../values/typed.ts';
import { focusOnOpen } from './focus-on-open.ts';

interface NumberBoxProps {
  readonly label: string;
  /** A number, or the text that was typed in its place. */
  readonly value: Json | undefined;
  readonly unit: string | undefined;
  /** Undefined when the box was emptied; the text itself while it cannot be read, so that nothing that was typed is dropped. */
  readonly onValue: (value: number | string | undefined) => void;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** A whole number, or an amount typed in major units. What cannot be read stays, and says so. */
export function NumberBox({ label, value, unit, onValue, autoFocus, onEnter }: NumberBoxProps) {
  const money = unit === 'money';
  const { currency } = useBuilding().names;
  const read = (text: string) => readNumber(text, money ? currency : null);
  const written = writtenNumber(value, money);
  const [typed, setTyped] = useState(written);
  // Another hand (undo, a fix) may have changed the value; the text follows unless it says the same already.
  const text = same(read(typed), value) ? typed : written;
  const unreadable = typeof read(text) === 'string';
  return (
    <Field label={label} {...(unreadable ? { error: money ? 'Type an amount, such as 12.50' : 'Type a whole number, such as 3' } : {})}>
      {(control) => (
        <span className="flex items-center gap-2">
          {money && <span className="text-ink-3">{currencySign(currency)}</span>}
          <Input
            {...control}
            inputMode={money ? 'decimal' : 'numeric'}
            autoComplete="off"
            ref={autoFocus ? focusOnOpen : null}
            value={text}
            className="w-28!"
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTyped(event.target.value);
              onValue(read(event.target.value));
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter?.();
            }}
          />
          {unit !== undefined && !money && <span className="text-ink-3">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** An editor's own blank is null, and absent to a box. */
function same(read: number | string | undefined, value: Json | undefined): boolean {
  return read === (value ?? undefined);
}
