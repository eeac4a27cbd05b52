import type { Message, MessageIssue, View } from './types.ts';

/** What is said of one place of a message, and of nothing below it: the errors, and the warnings. */
export interface Told {
  readonly error?: string;
  readonly warning?: string;
}

/** What is said of a place, in one text of each kind. */
export function toldAt(issues: readonly MessageIssue[], path: string): Told {
  const said = (severity: MessageIssue['severity']) =>
    issues.flatMap((issue) => (issue.path === path && issue.severity === severity ? [issue.message] : [])).join(' ');
  const [error, warning] = [said('error'), said('warning')];
  return { ...(error === '' ? {} : { error }), ...(warning === '' ? {} : { warning }) };
}

/** The place of what is in sight. */
export function pathOf({ variant, language, channel }: View): string {
  return `/variants/${variant}/languages/${language}/${channel}`;
}

/** Whether an issue is about a place or something in it. */
export function isWithin({ path }: MessageIssue, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Where in a message an issue is: what has to be in sight for it to be seen. Null for one of a variant as a whole. */
export function viewOf({ path }: MessageIssue, { variants }: Message): View | null {
  const [, variant, language, channel] = /^\/variants\/(\d+)\/languages\/(\d+)\/(email|sms|push|file)/.exec(path) ?? [];
  if (variant === undefined || language === undefined) return null;
  const view = { variant: Number(variant), language: Number(language), channel: channel as View['channel'] };
  return variants[view.variant]?.languages[view.language] ? view : null;
}
