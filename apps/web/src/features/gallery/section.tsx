import type { ReactNode } from 'react';

/** A part of the gallery with its name. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-line border-t px-(--pad) py-5">
      <h2 className="mb-3 font-semibold text-section">{title}</h2>
      <div className="flex flex-wrap items-start gap-3">{children}</div>
    </section>
  );
}
