import type { Inputs } from '../../lib/trpc.tsx';

/** What of the log is looked at, as the address says it; empty texts are of everything. */
export interface Filter {
  readonly text: string;
  readonly organisation: string;
  readonly person: string;
  readonly action: string;
  /** Within how many days; or `between`, with the days below. */
  readonly when: string;
  /** Days such as 2026-11-18, the last one included; empty where there is no end. */
  readonly from: string;
  readonly to: string;
}

export const everything: Filter = { text: '', organisation: '', person: '', action: '', when: '', from: '', to: '' };

export const times = [
  { value: '', label: 'At any time' },
  { value: '1', label: 'In the last 24 hours' },
  { value: '7', label: 'In the last 7 days' },
  { value: '30', label: 'In the last 30 days' },
  { value: 'between', label: 'Between two days' },
] as const;

const dayMs = 86_400_000;
const names = {
  text: 'q',
  organisation: 'organisation',
  person: 'person',
  action: 'action',
  when: 'when',
  from: 'from',
  to: 'to',
} as const;

/** Reads the filter from an address; what it does not know asks nothing. */
export function filterOf(params: { get(name: string): string | null }): Filter {
  const given = (name: string) => params.get(name) ?? '';
  const day = (name: string) => (isDay(given(name)) ? given(name) : '');
  const when = times.find(({ value }) => value === given(names.when))?.value ?? '';
  return {
    text: given(names.text),
    organisation: given(names.organisation),
    person: given(names.person),
    action: /^[A-Za-z]+(\.[A-Za-z]+)?$/.test(given(names.action)) ? given(names.action) : '',
    when,
    from: when === 'between' ? day(names.from) : '',
    to: when === 'between' ? day(names.to) : '',
  };
}

/** The address of what is looked at, without what asks nothing. */
export function addressOf(filter: Filter): string {
  const params = new URLSearchParams();
  for (const [part, name] of Object.entries(names)) {
    const value = Object.entries(filter).find(([key]) => key === part)?.[1] ?? '';
    if (value !== '') params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '/audit' : `/audit?${text}`;
}

/** The question that a filter asks. Days are those of the reader's own time zone. */
export function queryOf(
  { text, organisation, person, action, when, from, to }: Filter,
  now: number,
): Exclude<Inputs['audit']['list'], void> {
  const since = when === 'between' ? startOf(from, 0) : when === '' ? undefined : new Date(now - Number(when) * dayMs).toISOString();
  const before = when === 'between' ? startOf(to, 1) : undefined;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 200) }),
    ...(organisation && { organisation }),
    ...(person && { person }),
    ...(action && { action }),
    ...(since && { since }),
    ...(before && { before }),
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** When a day, or one so many days later, begins for the reader. */
function startOf(isoDay: string, later: number): string | undefined {
  if (isoDay === '') return undefined;
  const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
