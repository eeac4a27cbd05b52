'use client';
import { Definition } from './definition.tsx';

/** How to read the charts. */
export function ProfileKey() {
  return (
    <p className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-2 text-small">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="graphic h-2 w-[18px] rounded-[1px] bg-c1" />
        audience share
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="graphic h-3.5 w-0.5 bg-ink" />
        base share
      </span>
      <span>
        <Definition of="index">index</Definition> ▲ 120 and over, ▼ 80 and under
      </span>
    </p>
  );
}
