/** The error of a question that was given up: always named `AbortError`, whatever the signal's reason was. */
export function abortError(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  if (reason instanceof Error && reason.name === 'AbortError') return reason;
  return new DOMException('The question was cancelled.', 'AbortError');
}
