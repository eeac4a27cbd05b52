'use client';
import { Part } from '@marquee/ui/part';
import { Popover, PopoverContent, PopoverTrigger } from '@marquee/ui/popover';
import { type ReactNode, useState } from 'react';
import { useBuilding } from '../builder-context.ts';

interface EditPartProps {
  /** What the part is of, such as "age": the beginning of its name. */
  readonly what: string;
  /** What it says; null while that is missing, and then `hole` is shown. */
  readonly text: string | null;
  readonly hole: string;
  readonly standing: 'filled' | 'hole' | 'bad';
  readonly more?: ReactNode;
  readonly kind?: 'value' | 'field';
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A part of a sentence that opens its editor. */
export function EditPart({ what, text, hole, standing, more, kind = 'value', className, children }: EditPartProps) {
  const { readOnly } = useBuilding();
  const [open, setOpen] = useState(false);
  const said = text ?? hole;
  if (readOnly) return <b className="font-medium">{said}</b>;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Part
          kind={standing === 'bad' ? 'bad' : standing === 'hole' || text === null ? 'hole' : kind}
          aria-label={`${what}: ${said}`}
          data-edit=""
          {...(standing === 'filled' ? {} : { 'data-hole': '' })}
          {...(more === undefined ? {} : { more })}
        >
          {said}
        </Part>
      </PopoverTrigger>
      <PopoverContent aria-label={what} className={className}>
        {children(() => setOpen(false))}
      </PopoverContent>
    </Popover>
  );
}
