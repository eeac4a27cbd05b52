import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** A part of the account: what it is at the left, what can be done at the right. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[260px_minmax(0,1fr)] gap-x-8 gap-y-3 border-line border-t px-(--pad) py-5 max-tablet:grid-cols-1"
    >
      <div>
        <h2 id={id} className="font-semibold text-section">
          {title}
        </h2>
        <p className="mt-1 text-ink-2">{note}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
