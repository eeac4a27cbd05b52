import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long page of fields: what it is at the left, what is written or done at the right, beneath it where there is little room. */
export function Section({ title, note, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[220px_minmax(0,1fr)] gap-x-8 gap-y-3 border-line border-t px-(--pad) py-5 max-tablet:grid-cols-[minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="font-semibold text-section">
          {title}
        </h2>
        {note !== undefined && <p className="mt-1 text-ink-2 text-small">{note}</p>}
      </div>
      <div className="grid min-w-0 content-start gap-4">{children}</div>
    </section>
  );
}
