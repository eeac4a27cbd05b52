'use client';
import { Opener, type OpenerProps } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import type { ReactNode } from 'react';
import { useBuilding } from '../builder-context.ts';

interface EditPartProps<P extends object> extends Pick<OpenerProps<P>, 'load' | 'with'> {
  /** What the part is of, such as "age": the beginning of its name. */
  readonly what: string;
  /** What it says; null while that is missing, and then `hole` is shown. */
  readonly text: string | null;
  readonly hole: string;
  readonly standing: 'filled' | 'hole' | 'bad';
  readonly more?: ReactNode;
}

/** A part of a sentence that opens its editor. */
export function EditPart<P extends object>({ what, text, hole, standing, more, load, with: given }: EditPartProps<P>) {
  const { readOnly } = useBuilding();
  const said = text ?? hole;
  if (readOnly) return <b className="font-medium">{said}</b>;
  return (
    <Opener
      kind="dialog"
      load={load}
      with={given}
      trigger={
        <Part
          kind={standing === 'bad' ? 'bad' : standing === 'hole' || text === null ? 'hole' : 'value'}
          aria-label={`${what}: ${said}`}
          data-edit=""
          {...(standing === 'filled' ? {} : { 'data-hole': '' })}
          {...(more === undefined ? {} : { more })}
        >
          {said}
        </Part>
      }
    />
  );
}
