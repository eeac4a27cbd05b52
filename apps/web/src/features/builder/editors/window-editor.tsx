'use client';
import type { Basis } from '@marquee/dsl';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { Segmented } from '@marquee/ui/segmented';
import { useToday } from '../builder-context.ts';
import { isObject, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { defaultWindow } from '../values/phrases.ts';
import { windowsFor } from '../values/presets.ts';
import { DateBox } from './date-box.tsx';
import { LastWindowBoxes } from './last-window-boxes.tsx';
import { Presets } from './presets.tsx';

const basisLabels = { session: 'day of the session', purchase: 'day of purchase' } as const satisfies Record<Basis, string>;

export interface WindowEditorProps {
  readonly node: JsonObject;
  readonly change: (node: JsonObject, merge?: string) => void;
}

/** When the visits were, and by which of their two days. */
export default function WindowEditor({ float, node, change }: WindowEditorProps & { readonly float: Float }) {
  const today = useToday();
  const window = property(node, 'during');
  const basis = property(node, 'basis');
  const kind = window === undefined ? 'any' : text(property(window, 'kind')) === 'between' ? 'between' : 'last';
  const set = (next: JsonObject | undefined, merge?: string) => change(withProperties(node, { during: next }), merge);
  return (
    <PopoverFloat float={float} aria-label="When">
      <div className="grid gap-3 p-3">
        <Presets
          label="Asked for most"
          presets={windowsFor(today)}
          isChosen={(preset) => JSON.stringify(preset) === JSON.stringify(window)}
          onChoose={(preset) => set(preset)}
        />
        <Segmented
          label="Time"
          options={[
            { value: 'last', label: 'The last…' },
            { value: 'between', label: 'Between days' },
            { value: 'any', label: 'Any time' },
          ]}
          value={kind}
          onValueChange={(next) => set(next === 'any' ? undefined : next === 'last' ? { ...defaultWindow } : { kind: 'between' })}
        />
        {kind === 'last' && (
          <LastWindowBoxes window={isObject(window) ? window : { kind: 'last' }} onWindow={(next) => set(next, 'window')} />
        )}
        {kind === 'between' && isObject(window) && (
          <>
            <DateBox
              label="From"
              autoFocus
              today={today}
              value={text(window.from)}
              onValue={(from) => set(withProperties(window, { from }), 'window')}
            />
            <DateBox label="To" today={today} value={text(window.to)} onValue={(to) => set(withProperties(window, { to }), 'window')} />
          </>
        )}
        <div className="flex items-center gap-2 text-ink-2">
          By
          <Segmented
            label="By which day"
            options={Object.entries(basisLabels).map(([value, label]) => ({ value, label }))}
            value={text(basis) ?? 'session'}
            onValueChange={(next) => change(withProperties(node, { basis: next === 'session' ? undefined : next }))}
          />
        </div>
        <p className="max-w-72 text-ink-3 text-small">
          {basis === 'purchase'
            ? 'Tickets bought until the as-of date, for sessions that may come later.'
            : 'Sessions until the as-of date, both days included.'}
        </p>
      </div>
    </PopoverFloat>
  );
}
