import type { ReactNode } from 'react';
import { cn } from './lib/cn.ts';

export interface StateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next: buttons or links. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly role?: 'alert' | 'status';
}

/** A place with nothing to show, and what to do about it. EmptyState, ErrorState and ForbiddenState say which. */
export function State({ icon, title, children, actions, className, role }: StateProps) {
  return (
    <div
      role={role}
      className={cn('flex max-w-[62ch] gap-3 px-(--pad) py-8 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3', className)}
    >
      {icon}
      <div>
        <p className="font-semibold">{title}</p>
        {children !== undefined && <div className="mt-1 text-ink-2">{children}</div>}
        {actions !== undefined && <div className="mt-3 flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  );
}
