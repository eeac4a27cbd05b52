'use client';
import { currencySign, moneyStep } from '@marquee/dsl';
import { Field } from '@marquee/ui/field';
import { IconButton } from '@marquee/ui/icon-button';
import { Input } from '@marquee/ui/input';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useBuilding } from '../builder-context.ts';
import type { Json } from '../draft/json.ts';
import { typedMoney } from '../values/money.ts';
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
  const {
    coarse,
    names: { currency },
  } = useBuilding();
  const step = money && coarse ? moneyStep : null;
  const read = (text: string) => readNumber(text, money ? currency : null);
  const written = writtenNumber(value, money);
  const [typed, setTyped] = useState(written);
  // Another hand (undo, a fix) may have changed the value; the text follows unless it says the same already.
  const text = same(read(typed), value) ? typed : written;
  const amount = read(text);
  const error = errorOf(amount, money, step);
  const hint = step === null ? {} : { hint: `In steps of ${currencySign(currency)}${typedMoney(step)}` };
  const go = (steps: number) => {
    if (step === null || typeof amount === 'string') return;
    const next = Math.max(0, (steps > 0 ? Math.floor((amount ?? 0) / step) : Math.ceil((amount ?? 0) / step)) + steps) * step;
    setTyped(typedMoney(next));
    onValue(next);
  };
  return (
    <Field label={label} {...(error === null ? hint : { error })}>
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
              if (step === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              go(event.key === 'ArrowUp' ? 1 : -1);
            }}
          />
          {step !== null && (
            <span className="flex">
              <IconButton label={`${label}: less`} size="sm" tooltip={false} onClick={() => go(-1)}>
                <Minus aria-hidden="true" />
              </IconButton>
              <IconButton label={`${label}: more`} size="sm" tooltip={false} onClick={() => go(1)}>
                <Plus aria-hidden="true" />
              </IconButton>
            </span>
          )}
          {unit !== undefined && !money && <span className="text-ink-3">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** What is wrong with what was typed; null where nothing is. */
function errorOf(amount: number | string | undefined, money: boolean, step: number | null): string | null {
  if (typeof amount === 'string')
    return money ? `Type an amount, such as ${step === null ? '12.50' : '15'}` : 'Type a whole number, such as 3';
  if (step === null || amount === undefined || amount % step === 0) return null;
  const below = Math.floor(amount / step) * step;
  return `Type ${typedMoney(below)} or ${typedMoney(below + step)}`;
}

/** An editor's own blank is null, and absent to a box. */
function same(read: number | string | undefined, value: Json | undefined): boolean {
  return read === (value ?? undefined);
}
