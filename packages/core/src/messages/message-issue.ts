/** What a check of a message can say. */
export const messageIssueCodes = [
  'channel_without_content',
  'language_twice',
  'language_missing',
  'name_twice',
  'text_missing',
  'text_long',
  'line_break',
  'unsubscribe_missing',
  'unsubscribe_twice',
  'opt_out_missing',
  'sms_many_parts',
  'alt_missing',
  'variable_unknown',
  'variable_without_fallback',
  'variable_without_value',
  'variable_broken',
  'link_missing',
  'link_invalid',
  'link_not_https',
  'link_with_credentials',
  'link_to_variable',
] as const;
export type MessageIssueCode = (typeof messageIssueCodes)[number];

/** One thing about a message: an error keeps it from being sent, a warning does not. */
export interface MessageIssue {
  readonly severity: 'error' | 'warning';
  readonly code: MessageIssueCode;
  /** JSON Pointer to the part of the message it is about. */
  readonly path: string;
  /** What is so, and what to do next. */
  readonly message: string;
}

export function error(code: MessageIssueCode, path: string, message: string): MessageIssue {
  return { severity: 'error', code, path, message };
}

export function warning(code: MessageIssueCode, path: string, message: string): MessageIssue {
  return { severity: 'warning', code, path, message };
}
