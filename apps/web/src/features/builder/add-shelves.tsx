'use client';
import { type FieldName, fieldEntry, fieldNames, type Measure } from '@marquee/dsl';
import { Kbd } from '@marquee/ui/kbd';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat, PopoverFoot } from '@marquee/ui/popover';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { apiQuery } from '../../lib/trpc.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useBuilding } from './builder-context.ts';
import type { JsonObject } from './draft/json.ts';
import {
  campaignCondition,
  conditionFor,
  emptyGroup,
  lookalikeCondition,
  neverVisited,
  segmentCondition,
  visitsFor,
} from './draft/templates.ts';
import { useCampaignChoices } from './server/use-campaign-choices.ts';
import { useUsableSegments } from './server/use-usable-segments.ts';
import { bestMatch } from './values/best-match.ts';
import { fieldLabel } from './values/phrases.ts';

interface Choice {
  readonly key: string;
  readonly label: string;
  /** Other words that people look for it by. */
  readonly also?: string;
  readonly make: () => JsonObject;
}
interface Shelf {
  readonly title: string;
  readonly choices: readonly Choice[];
}

const visitRows: readonly { readonly measure: Measure; readonly label: string; readonly also: string }[] = [
  { measure: 'visits', label: 'visited at least…', also: 'visits times frequency how often' },
  { measure: 'share', label: 'made a share of visits…', also: 'percent' },
  { measure: 'films', label: 'saw different films…', also: 'distinct titles' },
  { measure: 'spend', label: 'spent at least…', also: 'spend money amount tickets concessions' },
  { measure: 'tickets', label: 'bought tickets…', also: 'admissions party' },
];

const fieldChoice = (name: FieldName): Choice => ({ key: name, label: fieldLabel(name), also: name, make: () => conditionFor(name) });
const fieldsOf = (of: 'moviegoer' | 'visit') => fieldNames.filter((name) => fieldEntry(name)?.of === of).map(fieldChoice);

const shelves: readonly Shelf[] = [
  {
    title: 'Visits',
    choices: [
      ...visitRows.map(({ measure, label, also }) => ({ key: measure, label, also, make: () => visitsFor(measure) })),
      { key: 'never', label: 'never visited…', also: 'zero lapsed not', make: () => neverVisited },
      { key: 'group', label: 'a group of conditions', also: 'any all or and', make: () => emptyGroup('any') },
      { key: 'segment', label: 'in a segment…', also: 'saved', make: () => segmentCondition() },
      {
        key: 'campaign',
        label: 'in a campaign…',
        also: 'target control group sent delivered opened clicked',
        make: () => campaignCondition(),
      },
      { key: 'lookalike', label: 'most like…', also: 'lookalike similar propensity likely', make: () => lookalikeCondition() },
    ],
  },
  { title: 'About a visit', choices: fieldsOf('visit') },
  { title: 'Moviegoer', choices: fieldsOf('moviegoer') },
];

/** Finds a condition, a film, a segment or a campaign by typing, or picks one from the shelves. The focus goes to what was added. */
export default function AddCondition({ float, onAdd }: { readonly float: Float; readonly onAdd: (condition: JsonObject) => void }) {
  const added = useRef(false);
  return (
    <PopoverFloat
      float={float}
      aria-label="Add a condition"
      className="w-[500px]"
      onCloseAutoFocus={(event) => {
        if (added.current) event.preventDefault();
        added.current = false;
      }}
    >
      <AddShelves
        onAdd={(condition) => {
          added.current = true;
          float.onOpenChange(false);
          onAdd(condition);
        }}
      />
    </PopoverFloat>
  );
}

function AddShelves({ onAdd }: { readonly onAdd: (condition: JsonObject) => void }) {
  const { names } = useBuilding();
  const [typed, setTyped] = useState('');
  // Null until the arrows choose: what is typed chooses by itself.
  const [chosen, setAt] = useState<number | null>(null);
  const wanted = typed.trim().toLowerCase();
  const asked = useDebounced(wanted, 150);
  const segments = useUsableSegments();
  const campaigns = useCampaignChoices(wanted !== '');
  const films = useQuery(
    apiQuery('catalogue.search', { lookup: 'films', text: asked, limit: 6 }, { enabled: asked.length > 1, staleTime: 60_000 }),
  );

  const matching = shelves.map(({ title, choices }) => ({
    title,
    choices: choices.filter((choice) => wanted === '' || `${choice.label} ${choice.also ?? ''}`.toLowerCase().includes(wanted)),
  }));
  const filmChoices: readonly Choice[] =
    asked.length > 1
      ? (films.data?.options ?? [])
          // Found by fewer letters than are typed by now: a quick Enter must not take one that no longer matches.
          .filter((film) => asked === wanted || film.label.toLowerCase().includes(wanted))
          .map((film) => ({
            key: `film ${film.value}`,
            label: film.label,
            make: () => filmCondition(film.value, () => names.remember('film', film.value, film.label)),
          }))
      : [];
  const named = <T extends { readonly id: string; readonly name: string }>(
    kind: string,
    found: readonly T[] | undefined,
    make: (id: string) => JsonObject,
  ): readonly Choice[] =>
    wanted === ''
      ? []
      : (found ?? [])
          .filter(({ name }) => name.toLowerCase().includes(wanted))
          .slice(0, 6)
          .map(({ id, name }) => ({ key: `${kind} ${id}`, label: name, make: () => make(id) }));
  const shown = [
    ...matching,
    { title: 'Films', choices: filmChoices },
    { title: 'Segments', choices: named('segment', segments, segmentCondition) },
    { title: 'Campaigns', choices: named('campaign', campaigns, campaignCondition) },
  ].filter((shelf) => shelf.choices.length > 0);
  const all = shown.flatMap((shelf) => shelf.choices);
  const labels = all.map((choice) => choice.label);
  const at = Math.min(chosen ?? bestMatch(labels, wanted), all.length - 1);
  const current = all[at];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && current) onAdd(current.make());
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex h-[38px] items-center gap-2 border-line border-b px-[11px] text-ink-3">
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="add-shelves"
          aria-activedescendant={current ? idOf(current) : undefined}
          aria-label="Find a condition, a film or a segment"
          placeholder="Find a condition, a film, a segment"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(null);
          }}
          onKeyDown={onKeyDown}
          className="h-full flex-1 bg-transparent text-ink outline-none focus-visible:outline-none"
        />
      </div>
      <div
        id="add-shelves"
        role="listbox"
        aria-label="Conditions"
        className={all.length === 0 ? '' : 'grid max-h-[56vh] grid-cols-[1.2fr_1fr_0.9fr] gap-1 overflow-y-auto p-2'}
      >
        {shown.map((shelf) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset may not stand in a listbox.
          <div key={shelf.title} role="group" aria-label={shelf.title}>
            <p aria-hidden="true" className="px-2 py-0.5 text-ink-3 text-small">
              {shelf.title}
            </p>
            {shelf.choices.map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are those of the box above.
              <div
                key={choice.key}
                id={idOf(choice)}
                role="option"
                aria-selected={choice === current}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onAdd(choice.make())}
                className={`flex min-h-7 cursor-default items-center truncate rounded-s px-2 hover:bg-hover ${choice === current ? 'bg-pressed forced-colors:outline' : ''}`}
              >
                <span className="truncate">{choice.label}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {/* Beside the list, which may hold nothing but options. */}
      {all.length === 0 && <p className="px-4 py-3 text-ink-2">Nothing is called “{typed}”. Try “genre”, “age” or a title.</p>}
      <PopoverFoot>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose <Kbd className="ml-1.5">Enter</Kbd> add <Kbd className="ml-1.5">Esc</Kbd> close
      </PopoverFoot>
    </>
  );
}

function filmCondition(id: string, remember: () => void): JsonObject {
  remember();
  return {
    ...visitsFor('visits'),
    during: { kind: 'last', count: 12, unit: 'month' },
    where: { kind: 'visit', field: 'film', op: 'in', value: [id] },
  };
}

function idOf(choice: Choice): string {
  return `add-${choice.key.replaceAll(/[^\w-]/g, '-')}`;
}
