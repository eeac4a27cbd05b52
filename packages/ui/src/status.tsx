import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './lib/cn.ts';

const kinds = {
  good: { Icon: CircleCheck, tone: 'text-good' },
  warn: { Icon: TriangleAlert, tone: 'text-warn' },
  bad: { Icon: CircleAlert, tone: 'text-bad' },
  idle: { Icon: CircleDashed, tone: 'text-ink-3' },
} as const;
export type StatusKind = keyof typeof kinds;

/** The state of something, as an icon and a word. */
export function Status({
  kind,
  className,
  children,
}: {
  readonly kind: StatusKind;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { Icon, tone } = kinds[kind];
  return (
    <span className={cn('inline-flex items-center gap-[5px] whitespace-nowrap font-medium', tone, className)}>
      <Icon aria-hidden="true" className="size-[15px]" />
      {children}
    </span>
  );
}
