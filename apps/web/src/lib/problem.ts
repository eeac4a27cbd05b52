/** What went wrong, in words for people. `code` is the service's, or `unreachable` when no answer came, or `bug`. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly errorId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

const titles: Readonly<Record<string, string>> = {
  unreachable: 'The server does not answer',
  unavailable: 'Not available right now',
  unauthenticated: 'You are signed out',
  forbidden: 'Not for your role',
  not_found: 'Not found',
  bad_request: 'That cannot be asked',
  conflict: 'Changed by someone else meanwhile',
  too_many: 'Too much is asked at once',
  bug: 'Something went wrong',
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The first few things that are wrong with a definition, in words. */
function messagesOf(issues: unknown): readonly string[] {
  const said = (Array.isArray(issues) ? issues : []).map((issue) => record(issue).message).filter((one) => typeof one === 'string');
  const different = [...new Set(said)];
  return different.length > 3 ? [...different.slice(0, 3), `And ${different.length - 3} more.`] : different;
}

/** Reads an error from the API: its code, the sentence to show and the id to look for in the log. */
export function problemOf(error: unknown): Problem {
  const data = record(record(error).data);
  const marquee = record(data.marquee);
  const answered = typeof data.httpStatus === 'number';
  const code = typeof marquee.code === 'string' ? marquee.code : answered ? 'bug' : 'unreachable';
  const said = error instanceof Error ? error.message : '';
  const message =
    code === 'unreachable'
      ? 'No answer came. Check that Marquee is running and the connection is there, then try again.'
      : code === 'bug'
        ? 'This is a fault in Marquee, not in what you did. Try again; if it stays, report it with the id below.'
        : said;
  const details = record(marquee.details);
  const issues = code === 'invalid_definition' || code === 'bad_request' ? messagesOf(details.issues) : [];
  const errorId = typeof marquee.requestId === 'string' ? marquee.requestId : undefined;
  // Places in the JSON mean nothing to people who edit rows and fill in boxes; those show what is wrong.
  return {
    code,
    title: isOfBudget(code, details) ? 'No more figures today' : (titles[code] ?? 'That did not work'),
    message: issues.length > 0 ? issues.join(' ') : message,
    errorId,
    details,
  };
}

/** The organisation has seen as many figures as a day allows: there are none before tomorrow, however often they are asked for. */
export function isBudgetSpent({ code, details }: Problem): boolean {
  return isOfBudget(code, details);
}

/** The same question has the same answer, however often it is asked. */
export function isFinal(problem: Problem): boolean {
  return problem.code === 'bad_request' || isBudgetSpent(problem);
}

/** It is over in a moment, or when somebody has mended it: asking again by itself is worth it. */
export function isPassing(problem: Problem): boolean {
  return problem.code === 'unavailable' || problem.code === 'unreachable' || (problem.code === 'too_many' && !isBudgetSpent(problem));
}

function isOfBudget(code: string, details: Problem['details']): boolean {
  return code === 'too_many' && typeof details.budget === 'string';
}
