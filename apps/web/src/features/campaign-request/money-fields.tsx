'use client';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { PartField } from './part-field.tsx';
import type { PartProps } from './types.ts';

const bases = [
  { value: 'delivered', label: 'each message delivered' },
  { value: 'visits', label: 'each visit measured' },
];

/** What an exhibitor earns: a fee, and a share of the tickets. */
export function MoneyFields({ request, issues, onChange }: PartProps) {
  const { money } = request;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <PartField label="Fee" issues={issues} path="/money/fee" className="w-32">
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            step={0.01}
            defaultValue={(money.fee / 100).toFixed(2)}
            onChange={(event) => {
              const fee = Math.round(event.target.valueAsNumber * 100);
              if (fee >= 0 && fee <= 1_000_000_000) onChange({ money: { ...money, fee } });
            }}
          />
        )}
      </PartField>
      <PartField label="for" issues={issues} path="/money/basis" className="w-56">
        {(control) => (
          <Select
            {...control}
            className="w-full"
            value={money.basis}
            options={bases}
            onValueChange={(basis) => onChange({ money: { ...money, basis: basis === 'visits' ? 'visits' : 'delivered' } })}
          />
        )}
      </PartField>
      <PartField label="Share of the tickets, %" issues={issues} path="/money/share" className="w-44">
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={100}
            step={0.1}
            defaultValue={Math.round(money.share * 1000) / 10}
            onChange={(event) => {
              const share = event.target.valueAsNumber / 100;
              if (share >= 0 && share <= 1) onChange({ money: { ...money, share } });
            }}
          />
        )}
      </PartField>
    </div>
  );
}
