'use client';

export interface Preset<T> {
  readonly label: string;
  readonly value: T;
}

/** Values that are asked for most, at one click each. */
export function Presets<T>({
  label,
  presets,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly presets: readonly Preset<T>[];
  readonly isChosen: (value: T) => boolean;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <fieldset aria-label={label} className="flex flex-wrap gap-1">
      {presets.map((preset) => (
        <button
          key={preset.label}
          type="button"
          aria-pressed={isChosen(preset.value)}
          onClick={() => onChoose(preset.value)}
          className="h-6 rounded-sm border border-line px-2 text-ink-2 text-small hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-accent-ink"
        >
          {preset.label}
        </button>
      ))}
    </fieldset>
  );
}
