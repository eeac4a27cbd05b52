import { CircleAlert, CircleDashed, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './lib/cn.ts';

const kinds = {
  bad: { Icon: CircleAlert, tone: 'text-bad' },
  warn: { Icon: TriangleAlert, tone: 'text-warn' },
  unfinished: { Icon: CircleDashed, tone: 'text-ink-2' },
  info: { Icon: Info, tone: 'text-ink-2' },
} as const;

export interface NoticeProps {
  readonly kind: keyof typeof kinds;
  /** What mends it: LinkButtons. */
  readonly fixes?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A remark at the place it is about, with what mends it. */
export function Notice({ kind, fixes, className, children }: NoticeProps) {
  const { Icon, tone } = kinds[kind];
  return (
    <p className={cn('flex items-start gap-1.5 leading-6', tone, className)}>
      <Icon aria-hidden="true" className="mt-[4.5px] size-[15px] shrink-0" />
      <span>
        {children}
        {fixes !== undefined && <span className="ml-2 inline-flex flex-wrap gap-3">{fixes}</span>}
      </span>
    </p>
  );
}
