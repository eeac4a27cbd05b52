'use client';
import { Input } from '@marquee/ui/input';
import { PartField } from './part-field.tsx';
import type { PartProps } from './types.ts';

/** The days: until when exhibitors decide, and when it is sent. */
export function WhenFields({ request, issues, onChange }: PartProps) {
  const date = (name: 'sendOn' | 'decideBy', label: string) => (
    <PartField label={label} issues={issues} path={`/${name}`} className="w-44">
      {(control) => (
        <Input
          {...control}
          type="date"
          value={request[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </PartField>
  );
  const time = (name: 'sendFrom' | 'sendUntil', label: string) => (
    <PartField label={label} issues={issues} path={`/${name}`} className="w-32">
      {(control) => (
        <Input
          {...control}
          type="time"
          value={request[name]}
          onChange={(event) => event.target.value !== '' && onChange({ [name]: event.target.value.slice(0, 5) })}
        />
      )}
    </PartField>
  );
  return (
    <div className="flex flex-wrap items-start gap-4">
      {date('decideBy', 'Exhibitors decide by')}
      {date('sendOn', 'Sent on')}
      {time('sendFrom', 'from')}
      {time('sendUntil', 'until')}
    </div>
  );
}
