/** The error for a cancelled question. Its name is always `AbortError`, whatever the reason of the signal is. */
export function abortError(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  if (reason instanceof Error && reason.name === 'AbortError') return reason;
  return new DOMException('The question was cancelled.', 'AbortError');
}
