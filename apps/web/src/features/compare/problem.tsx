import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { isBudgetSpent, problemOf } from '../../lib/problem.ts';

interface Props {
  readonly error: unknown;
  readonly title: string;
  readonly onRetry: () => void;
}

/** Why a part of the page is not there. What is asked wrongly is not asked again: it says what to change. */
export function Problem({ error, title, onRetry }: Props) {
  const problem = problemOf(error);
  const isOurs = isBudgetSpent(problem) || ['not_found', 'bad_request', 'invalid_definition', 'forbidden'].includes(problem.code);
  return (
    <ErrorState
      title={isBudgetSpent(problem) ? problem.title : title}
      errorId={problem.errorId}
      actions={isOurs ? undefined : <Button onClick={onRetry}>Try again</Button>}
    >
      {problem.message.replace(/^\/audiences\/\d+: /, '')}
    </ErrorState>
  );
}
