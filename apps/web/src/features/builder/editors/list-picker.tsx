'use client';
import { Kbd } from '@marquee/ui/kbd';
import { PopoverFoot } from '@marquee/ui/popover';
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useBuilding } from '../builder-context.ts';
import { type PickOption, useOptions } from '../server/use-options.ts';

interface ListPickerProps {
  readonly field: string;
  readonly label: string;
  readonly selected: readonly string[];
  readonly onSelect: (values: readonly string[]) => void;
  readonly children?: React.ReactNode;
}

/** Picks values of a field from a list that is searched by typing: the arrows choose, Enter and Space toggle. */
export function ListPicker({ field, label, selected, onSelect, children }: ListPickerProps) {
  const { names } = useBuilding();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // What was picked before stands first, and stays there while this list is open.
  const [first] = useState(selected);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useOptions(field, typed);
  const shown =
    typed.trim() === ''
      ? [
          ...first.map((value) => optionOf(value, found.options, names.value(field, value))),
          ...found.options.filter((option) => !first.includes(option.value)),
        ]
      : found.options;
  const current = shown[Math.min(at, shown.length - 1)];

  function toggle(option: PickOption) {
    names.remember(field, option.value, option.label);
    onSelect(selected.includes(option.value) ? selected.filter((value) => value !== option.value) : [...selected, option.value]);
  }
  function go(to: number) {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setAt(next);
    list.current?.querySelector(`#${CSS.escape(`${id}-${next}`)}`)?.scrollIntoView({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 8),
      PageUp: () => go(at - 8),
      Enter: () => current && toggle(current),
      // A space is part of a name while one is being typed.
      ...(typed === '' ? { ' ': () => current && toggle(current) } : {}),
    };
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  }

  return (
    <div className="w-[25rem] max-w-full">
      <div className="flex h-[38px] items-center gap-2 border-line border-b px-[11px] text-ink-3 focus-within:shadow-[inset_0_-1px_0_var(--focus)]">
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${shown.indexOf(current)}` : undefined}
          aria-label={`Find: ${label}`}
          placeholder={`Find: ${label}`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none focus-visible:outline-none"
        />
      </div>
      <div className="flex items-center justify-between gap-2 px-2 pt-2 pb-1 text-small text-ink-3 [&_button]:whitespace-nowrap">
        {children}
        {found.counted !== null && <span>{found.counted}</span>}
      </div>
      <div
        ref={list}
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        aria-multiselectable="true"
        className="max-h-60 min-h-[64px] overflow-y-auto p-1"
      >
        {shown.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are those of the box above.
          <div
            key={option.value}
            id={`${id}-${place}`}
            role="option"
            aria-selected={selected.includes(option.value)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setAt(place);
              toggle(option);
            }}
            className={`flex min-h-7 cursor-default items-center gap-2 rounded-sm px-[7px] hover:bg-hover ${option === current ? 'bg-hover' : ''}`}
          >
            <span
              className={`grid size-[15px] shrink-0 place-items-center rounded-[3px] border ${selected.includes(option.value) ? 'border-accent-fill bg-accent-fill text-on-accent' : 'border-line-control'}`}
            >
              {selected.includes(option.value) && <Check aria-hidden="true" className="size-[13px]" />}
            </span>
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.note !== null && <span className="text-ink-3">{option.note}</span>}
          </div>
        ))}
        {shown.length === 0 && <p className="px-2 py-2 text-ink-2">{message(found, typed)}</p>}
      </div>
      {found.more && <p className="px-[11px] pb-2 text-small text-ink-3">The first {shown.length} are listed. Type to find others.</p>}
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> toggle <Kbd className="ml-1.5">Esc</Kbd> close
      </PopoverFoot>
    </div>
  );
}

function optionOf(value: string, options: readonly PickOption[], label: string): PickOption {
  return options.find((option) => option.value === value) ?? { value, label, note: null };
}

function message(found: { readonly loading: boolean; readonly failed: boolean }, typed: string): string {
  if (found.failed) return 'The list cannot be read right now. Close and open it to try again.';
  if (found.loading) return 'Looking up…';
  return typed === '' ? 'Nothing on record yet.' : `Nothing is called “${typed}”. Try fewer letters.`;
}
