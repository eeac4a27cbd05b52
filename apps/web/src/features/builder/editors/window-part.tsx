'use client';
import type { Basis } from '@marquee/dsl';
import { Segmented } from '@marquee/ui/segmented';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, isObject, type JsonObject, property, text, withProperties } from '../draft/json.ts';
import { defaultWindow, windowLead, windowText } from '../values/phrases.ts';
import { DateBox } from './date-box.tsx';
import { EditPart } from './edit-part.tsx';
import { LastWindowBoxes } from './last-window-boxes.tsx';

const basisLabels = { session: 'day of the session', purchase: 'day of purchase' } as const satisfies Record<Basis, string>;

interface WindowPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly change: (node: JsonObject, merge?: string) => void;
}

/** "in the last 12 months": when, and by which of the two days. */
export function WindowPart({ node, pointer, change }: WindowPartProps) {
  const building = useBuilding();
  const window = property(node, 'during');
  const basis = property(node, 'basis');
  const said = windowText(window);
  const standing = window === undefined ? 'filled' : partStanding(building, child(pointer, 'during'), said !== null);
  const kind = window === undefined ? 'any' : text(property(window, 'kind')) === 'between' ? 'between' : 'last';
  const set = (next: JsonObject | undefined, merge?: string) => change(withProperties(node, { during: next }), merge);
  return (
    <>
      {windowLead(window)}{' '}
      <EditPart what="When" text={said} hole="a time" standing={standing} {...(basis === 'purchase' ? { more: 'by day of purchase' } : {})}>
        {() => (
          <div className="grid gap-3 p-3">
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
                  value={text(window.from)}
                  onValue={(from) => set(withProperties(window, { from }), 'window')}
                />
                <DateBox label="To" value={text(window.to)} onValue={(to) => set(withProperties(window, { to }), 'window')} />
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
        )}
      </EditPart>
    </>
  );
}
