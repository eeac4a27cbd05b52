'use client';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';

export interface CodeAwayProps {
  readonly onAgain: () => void;
  /** Closes it; absent where it is shown in the place of the part that did not load. */
  readonly onClose?: (() => void) | undefined;
}

/** Said where a part of the page could not be fetched. Made of what every page has, for nothing else may come. */
export function CodeAway({ onAgain, onClose }: CodeAwayProps) {
  const said = (
    <div role="alert" className="grid max-w-[62ch] gap-2">
      <p>
        <b>This part of the page could not be shown.</b> The connection may be gone, or a newer release took its place. What you did is kept
        in this tab.
      </p>
      <p className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={onAgain}>
          Try again
        </Button>
        <Button size="sm" onClick={() => window.location.reload()}>
          Load the page anew
        </Button>
        {onClose && (
          <Button size="sm" variant="quiet" onClick={onClose}>
            Close
          </Button>
        )}
      </p>
    </div>
  );
  if (onClose === undefined) return said;
  return createPortal(
    <div className="fixed right-4 bottom-4 z-50 w-[min(380px,calc(100vw-32px))] rounded-lg bg-raised p-4 text-ink shadow-float">
      {said}
    </div>,
    document.body,
  );
}
