'use client';
import { type ComponentProps, createContext, type KeyboardEvent, type ReactNode, useContext, useId } from 'react';
import { cn } from './lib/cn.ts';

interface Chosen {
  readonly id: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}
const ChosenContext = createContext<Chosen>({ id: '', value: '', choose: () => {} });

export interface TabsProps extends ComponentProps<'div'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
}

/** Panels of which one is in sight. Controlled. The tab pattern of the ARIA practices: one stop of the keyboard, arrows choose. */
export function Tabs({ value, onValueChange, ...rest }: TabsProps) {
  const id = useId();
  return (
    <ChosenContext value={{ id, value, choose: onValueChange }}>
      <div {...rest} />
    </ChosenContext>
  );
}

/** The line of tabs; `end` is at its right, for example a copy button. */
export function TabList({ end, className, ...rest }: ComponentProps<'div'> & { readonly end?: ReactNode }) {
  return (
    <div className="flex h-[42px] items-center border-line border-b pr-4 pl-(--pad)">
      <div {...rest} role="tablist" onKeyDown={chooseByKey} className={cn('flex gap-5', className)} />
      {end !== undefined && <div className="ml-auto flex items-center">{end}</div>}
    </div>
  );
}

/** Arrows go round, Home and End to the ends; the tab that is reached is chosen. */
function chooseByKey(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  const tab = to === undefined || at < 0 ? undefined : tabs.at(to % tabs.length);
  if (tab === undefined) return;
  event.preventDefault();
  tab.focus();
  tab.click();
}

/** One tab; a `count` or a small icon may stand after its name. */
export function Tab({
  value,
  count,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { readonly value: string; readonly count?: ReactNode }) {
  const chosen = useContext(ChosenContext);
  const active = chosen.value === value;
  return (
    <button
      {...rest}
      type="button"
      role="tab"
      id={`${chosen.id}-${value}-tab`}
      aria-selected={active}
      aria-controls={`${chosen.id}-${value}`}
      tabIndex={active ? 0 : -1}
      onClick={() => chosen.choose(value)}
      className={cn(
        'relative inline-flex h-[42px] items-center gap-1.5 font-medium hover:text-ink [&_svg]:size-3.5 [&_svg]:text-ink-3',
        active
          ? 'text-ink after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-accent after:[forced-color-adjust:none]'
          : 'text-ink-2',
        className,
      )}
    >
      {children}
      {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
    </button>
  );
}

/** What a tab shows, while it is the one in sight. */
export function TabPanel({ value, className, children, ...rest }: ComponentProps<'div'> & { readonly value: string }) {
  const chosen = useContext(ChosenContext);
  const active = chosen.value === value;
  return (
    <div
      {...rest}
      role="tabpanel"
      id={`${chosen.id}-${value}`}
      aria-labelledby={`${chosen.id}-${value}-tab`}
      hidden={!active}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without a control of its own must be reachable too.
      tabIndex={0}
      className={cn('px-(--pad) pt-4 pb-6', className)}
    >
      {active && children}
    </div>
  );
}
