'use client';
import { Check, Search } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { PickOption } from '../server/use-options.ts';
import { bestMatch } from '../values/best-match.ts';
import { onEnter } from '../values/on-enter.ts';

interface PickListProps {
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly options: readonly PickOption[];
  /** The options are of what is typed. */
  readonly settled?: boolean;
  readonly isSelected: (value: string) => boolean;
  readonly onPick: (option: PickOption) => void;
  /** One of the options alone can be selected. */
  readonly single?: boolean;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** Between the box and the list. */
  readonly children?: ReactNode;
  /** Said where there is nothing to list. */
  readonly empty: string;
}

/** A list that is searched by typing: the arrows choose, Enter picks, and so does Space while nothing is typed. */
export function PickList(props: PickListProps) {
  const { label, typed, onTyped, options, settled = true, isSelected, onPick, single = false, onPaste, children, empty } = props;
  // Null until the arrows choose: what is typed chooses by itself.
  const [marked, setAt] = useState<number | null>(null);
  const [waiting, setWaiting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const labels = options.map((option) => option.label);
  const at = Math.min(marked ?? bestMatch(labels, typed), options.length - 1);
  const current = options[at];

  function go(to: number) {
    const next = Math.max(0, Math.min(options.length - 1, to));
    setAt(next);
    list.current?.querySelector(`#${CSS.escape(`${id}-${next}`)}`)?.scrollIntoView({ block: 'nearest' });
  }
  function pick(option: PickOption, place: number) {
    setAt(typed === '' ? place : null);
    onPick(option);
  }
  function enter() {
    const taken = onEnter({ labels, typed, settled }, marked);
    const option = typeof taken === 'number' ? options[taken] : undefined;
    setWaiting(taken === 'wait');
    if (option) pick(option, options.indexOf(option));
  }
  const enterNow = useEffectEvent(enter);
  // The outside system is the server: Enter was pressed before its list of what is typed was there.
  useEffect(() => {
    if (waiting && settled) enterNow();
  }, [waiting, settled]);
  function onKeyDown(event: KeyboardEvent) {
    const chosen = () => current && pick(current, options.indexOf(current));
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 8),
      PageUp: () => go(at - 8),
      Enter: enter,
      // A space is part of a name while one is being typed.
      ...(typed === '' ? { ' ': chosen } : {}),
    };
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  }

  return (
    <>
      <div className="flex h-[38px] items-center gap-2 border-line border-b px-[11px] text-ink-3 focus-within:shadow-[inset_0_-1px_0_var(--focus)]">
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${options.indexOf(current)}` : undefined}
          aria-label={`Find: ${label}`}
          placeholder={`Find: ${label}`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            onTyped(event.target.value);
            setAt(null);
            setWaiting(false);
          }}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none focus-visible:outline-none"
        />
      </div>
      {children}
      <div
        ref={list}
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        aria-multiselectable={!single}
        className={options.length === 0 ? '' : 'max-h-60 min-h-[64px] overflow-y-auto p-1'}
      >
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are those of the box above.
          <div
            key={option.value}
            id={`${id}-${place}`}
            role="option"
            aria-selected={isSelected(option.value)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option, place)}
            className={`flex min-h-7 cursor-default items-center gap-2 rounded-sm px-[7px] hover:bg-hover ${option === current ? 'bg-hover forced-colors:outline' : ''}`}
          >
            <Mark selected={isSelected(option.value)} single={single} />
            <span className="min-w-0 flex-1 truncate" title={option.label}>
              {option.label}
            </span>
            {option.note !== null && <span className="whitespace-nowrap text-ink-3">{option.note}</span>}
          </div>
        ))}
      </div>
      {/* Beside the list, which may hold nothing but options. */}
      {options.length === 0 && <p className="min-h-[64px] p-3 text-ink-2">{empty}</p>}
    </>
  );
}

/** A ticked box, or for one of several a tick alone. */
function Mark({ selected, single }: { readonly selected: boolean; readonly single: boolean }) {
  const box = selected ? 'border-accent-fill bg-accent-fill text-on-accent' : 'border-line-control';
  return (
    <span
      className={`grid size-[15px] shrink-0 place-items-center ${single ? 'text-accent' : `rounded-[3px] border forced-colors:border-[CanvasText] ${box}`}`}
    >
      {selected && <Check aria-hidden="true" className="size-[13px]" />}
    </span>
  );
}
