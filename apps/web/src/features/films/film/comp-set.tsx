import { Button, buttonClass } from '@marquee/ui/button';
import { Select } from '@marquee/ui/select';
import { Blend } from 'lucide-react';
import { useState } from 'react';
import { builderPath } from '../../../lib/draft-address.ts';
import { Link } from '../../../lib/link.tsx';
import { TrainButton } from '../../lookalikes/index.ts';
import { sawSomeOf } from './definitions.ts';

/** What is picked of the comparable films, and the segment of whoever saw so many of them. */
export function CompSet({ picked, onClear }: { readonly picked: readonly string[]; readonly onClear: () => void }) {
  const [wanted, setWanted] = useState(2);
  if (picked.length === 0) return null;
  const atLeast = Math.min(wanted, picked.length);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-line bg-raised px-3 py-2 print:hidden">
      <span role="status" className="font-semibold">
        {picked.length === 1 ? '1 film picked' : `${picked.length} films picked`}
      </span>
      <span className="flex items-center gap-2 text-ink-2">
        Saw at least
        <Select
          aria-label="Saw at least so many of these"
          options={picked.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          value={String(atLeast)}
          onValueChange={(value) => setWanted(Number(value))}
        />
        of these
      </span>
      <span className="ml-auto flex gap-2">
        <Button variant="quiet" onClick={onClear}>
          Pick none
        </Button>
        <TrainButton films={picked.slice(0, 10)}>Find lookalikes</TrainButton>
        <Link href={builderPath(sawSomeOf(picked, atLeast))} className={buttonClass()}>
          <Blend aria-hidden="true" />
          New segment of these
        </Link>
      </span>
    </div>
  );
}
