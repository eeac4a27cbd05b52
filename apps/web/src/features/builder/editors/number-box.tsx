'use client';
import { currencySign } from '@marquee/dsl';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useState } from 'react';
import { useBuilding } from '../builder-context.ts';
import { parseMoney, typedMoney } from '../values/money.ts';
import { focusOnOpen } from './focus-on-open.ts';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  /** Undefined when the box was emptied. */
  readonly onValue: (value: number | undefined) => void;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** A whole number, or an amount typed in major units. What cannot be read stays in the box and says so. */
export function NumberBox({ label, value, unit, onValue, autoFocus, onEnter }: NumberBoxProps) {
  const money = unit === 'money';
  const { currency } = useBuilding().names;
  const written = value === undefined ? '' : money ? typedMoney(value) : String(value);
  const [typed, setTyped] = useState(written);
  const parsed = read(typed, money, currency);
  // Another hand (undo, a fix) may have changed the value; the text follows unless it says the same already.
  const text = parsed !== 'unreadable' && parsed !== value ? written : typed;
  const unreadable = read(text, money, currency) === 'unreadable';
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
              const next = read(event.target.value, money, currency);
              if (next !== 'unreadable') onValue(next);
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

function read(typed: string, money: boolean, currency: string): number | undefined | 'unreadable' {
  const bare = typed.trim().replace('−', '-').replaceAll(',', '');
  if (bare === '') return undefined;
  if (money) return parseMoney(typed, currency) ?? 'unreadable';
  return /^-?\d{1,12}$/.test(bare) ? Number(bare) : 'unreadable';
}
