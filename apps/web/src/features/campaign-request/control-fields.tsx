'use client';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { PartField } from './part-field.tsx';
import type { Audiences, PartProps } from './types.ts';

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;

/** The control group: how many are held out, and how small an effect can be found with them. */
export function ControlFields({ request, issues, onChange, audiences }: PartProps & { readonly audiences: Audiences | undefined }) {
  const detectable = audiences?.detectable ?? [];
  const shares = [...new Set([...detectable.map(({ controlShare }) => controlShare), request.controlShare])].sort((a, b) => a - b);
  const effectOf = (share: number) => detectable.find(({ controlShare }) => controlShare === share)?.effect ?? null;
  const effect = effectOf(request.controlShare);
  const isSized = audiences?.exhibitors.some(({ id, audience }) => audience !== null && request.exhibitors.includes(id)) === true;
  return (
    <>
      <div className="flex flex-wrap items-start gap-4">
        <PartField label="Held out" issues={issues} path="/controlShare" className="w-64">
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={String(request.controlShare)}
              options={shares.map((share) => {
                const found = effectOf(share);
                return {
                  value: String(share),
                  label: found === null ? percent(share) : `${percent(share)}, can detect +${percent(found)}`,
                };
              })}
              onValueChange={(share) => onChange({ controlShare: Number(share) })}
            />
          )}
        </PartField>
        <PartField label="Expected to come anyway, %" issues={issues} path="/baseRate" hint="Of those who are not sent to" className="w-56">
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0.1}
              max={90}
              step={0.1}
              defaultValue={Math.round(request.baseRate * 1000) / 10}
              onChange={(event) => {
                const rate = event.target.valueAsNumber / 100;
                if (rate >= 0.001 && rate <= 0.9) onChange({ baseRate: rate });
              }}
            />
          )}
        </PartField>
        <PartField label="Measured for, days" issues={issues} path="/windowDays" className="w-40">
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={90}
              defaultValue={request.windowDays}
              key={request.windowDays}
              onBlur={(event) => {
                const days = Math.round(event.target.valueAsNumber);
                if (days >= 1 && days <= 90) onChange({ windowDays: days });
              }}
            />
          )}
        </PartField>
      </div>
      <p role="status" className="text-ink-2">
        {effect !== null
          ? `This can detect +${percent(effect)} or more, four times in five.`
          : !isSized && 'Choose a segment and exhibitors to see the effect that this can detect.'}
      </p>
    </>
  );
}
