import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

/** The heading of a page, what is known of it in a line, and its actions at the right. */
export function PageTitle({
  title,
  meta,
  actions,
}: {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="flex items-start justify-between gap-6 px-(--pad) pt-5 pb-4 max-tablet:flex-wrap max-tablet:gap-3">
      <div className="min-w-0">
        <Heading className="font-semibold text-title tracking-[-0.018em]">{title}</Heading>
        {meta !== undefined && <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-2">{meta}</div>}
      </div>
      {actions !== undefined && <div className="flex shrink-0 items-start gap-2">{actions}</div>}
    </header>
  );
}
