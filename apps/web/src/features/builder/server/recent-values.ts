interface RecentValue {
  readonly value: string;
  readonly label: string;
}

const most = 5;
const keyOf = (personId: string, field: string) => `marquee-recent:${personId}:${field}`;

/** The values of a field that this person used last in this browser, the latest first. Nothing where the browser keeps nothing. */
export function recentValues(personId: string, field: string): readonly RecentValue[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(personId, field)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps values as used just now. */
export function rememberRecent(personId: string, field: string, values: readonly RecentValue[]): void {
  const older = recentValues(personId, field).filter(({ value }) => !values.some((one) => one.value === value));
  try {
    const kept = [...values.map(({ value, label }) => ({ value, label })), ...older].slice(0, most);
    window.localStorage.setItem(keyOf(personId, field), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing shows no recent ones.
  }
}

function isRecent(value: unknown): value is RecentValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'label' in value &&
    typeof value.value === 'string' &&
    typeof value.label === 'string'
  );
}
