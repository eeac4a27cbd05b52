import { CircleAlert } from 'lucide-react';
import { State, type StateProps } from './state.tsx';

export interface ErrorStateProps extends StateProps {
  /** The id under which the log has the error. */
  readonly errorId?: string | undefined;
}

/** Something failed: what, what to do next, and the id to quote. */
export function ErrorState({ errorId, children, ...rest }: ErrorStateProps) {
  return (
    <State role="alert" icon={<CircleAlert aria-hidden="true" className="!text-bad" />} {...rest}>
      {children}
      {errorId !== undefined && (
        <p className="mt-1 text-ink-3 text-small">
          Error <code className="font-mono">{errorId}</code>
        </p>
      )}
    </State>
  );
}
