import { Fragment, type ReactNode } from 'react';

/** What the document says, with what stands between backquotes as code. */
export function Said({ children }: { readonly children: string }): ReactNode {
  return children.split(/(`[^`]+`)/).map((part, at) => {
    const key = `${at} ${part}`;
    if (!/^`.+`$/.test(part)) return <Fragment key={key}>{part}</Fragment>;
    return (
      <code key={key} className="font-mono text-small">
        {part.slice(1, -1)}
      </code>
    );
  });
}
