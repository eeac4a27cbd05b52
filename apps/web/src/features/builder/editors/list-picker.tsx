'use client';
import { Kbd } from '@marquee/ui/kbd';
import { LinkButton } from '@marquee/ui/link-button';
import { PopoverFoot } from '@marquee/ui/popover';
import { type ReactNode, useState } from 'react';
import { useBuilding, useToday } from '../builder-context.ts';
import { findValues } from '../server/find-values.ts';
import { recentValues, rememberRecent } from '../server/recent-values.ts';
import { type PickOption, useOptions } from '../server/use-options.ts';
import { pastedValues } from '../values/pasted.ts';
import { PickList } from './pick-list.tsx';

interface ListPickerProps {
  readonly field: string;
  readonly label: string;
  readonly selected: readonly string[];
  readonly onSelect: (values: readonly string[]) => void;
  readonly children?: ReactNode;
}

/** Picks values of a field: by typing, from those used last, all that are found at once, or many that are pasted. */
export function ListPicker({ field, label, selected, onSelect, children }: ListPickerProps) {
  const { names, personId } = useBuilding();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  // Values that were picked before come first and stay there while the list is open; what is found by typing follows.
  const [first, setFirst] = useState(selected);
  const [recent] = useState(() =>
    (personId === null ? [] : recentValues(personId, field)).filter(({ value }) => !selected.includes(value)),
  );
  const found = useOptions(field, typed, useToday());
  const searching = typed.trim() !== '';
  const lead = [
    ...first.map((value) => optionOf(value, found.options, names.value(field, value))),
    ...recent.filter(({ value }) => !first.includes(value)).map((one) => ({ ...one, note: 'used lately' })),
  ];
  // While what is typed is looked up, of the list from before only what still matches.
  const matching = found.settled
    ? found.options
    : found.options.filter((one) => one.label.toLowerCase().includes(typed.trim().toLowerCase()));
  const shown = searching ? matching : [...lead, ...found.options.filter(({ value }) => !lead.some((one) => one.value === value))];
  const unpicked = searching && found.settled ? found.options.filter(({ value }) => !selected.includes(value)) : [];

  function add(options: readonly Pick<PickOption, 'value' | 'label'>[]) {
    for (const option of options) names.remember(field, option.value, option.label);
    if (personId !== null) rememberRecent(personId, field, options);
    onSelect([...new Set([...selected, ...options.map(({ value }) => value)])]);
  }
  function pick(option: PickOption) {
    if (selected.includes(option.value)) return onSelect(selected.filter((value) => value !== option.value));
    add([option]);
    keepInSight([option]);
  }
  /** What was found by typing stays in sight when the box is empty again. */
  function keepInSight(options: readonly { readonly value: string }[]) {
    if (!searching) return;
    setFirst([...new Set([...first, ...options.map(({ value }) => value)])]);
    setTyped('');
  }
  async function paste(values: readonly string[]) {
    setSaid(`Looking up ${values.length} values…`);
    try {
      const { found: known, missing } = await findValues(field, values);
      add(known);
      setFirst((now) => [...new Set([...now, ...known.map(({ value }) => value)])]);
      setSaid(`Added ${known.length} of ${values.length}.${missing.length === 0 ? '' : ` Not found: ${missing.join(', ')}.`}`);
    } catch {
      setSaid('They could not be looked up: no answer came. Paste them again.');
    }
  }

  return (
    <div className="w-[26rem] max-w-full">
      <PickList
        label={label}
        typed={typed}
        onTyped={setTyped}
        options={shown}
        settled={found.settled || !searching}
        isSelected={(value) => selected.includes(value)}
        onPick={pick}
        onPaste={(event) => {
          const values = pastedValues(event.clipboardData.getData('text/plain'));
          if (values.length === 0) return;
          event.preventDefault();
          void paste(values);
        }}
        empty={message({ ...found, loading: found.loading || !found.settled }, typed)}
      >
        <div className="flex items-center justify-between gap-2 px-2 pt-2 pb-1 text-small text-ink-3 [&_button]:whitespace-nowrap">
          {children}
          {found.counted !== null && <span>{found.counted}</span>}
        </div>
        {unpicked.length > 1 && !found.more && (
          <LinkButton
            className="px-2"
            onClick={() => {
              add(unpicked);
              keepInSight(unpicked);
            }}
          >
            Select all {unpicked.length} found
          </LinkButton>
        )}
        <p role="status" className="px-2 text-ink-2 text-small">
          {said}
        </p>
      </PickList>
      {found.more && <p className="px-[11px] pb-2 text-small text-ink-3">The first {shown.length} are listed. Type to find others.</p>}
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> toggle <Kbd className="ml-1.5">Esc</Kbd> close
        <span className="ml-1.5">Many at once: paste a list.</span>
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
