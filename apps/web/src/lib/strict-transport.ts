import { webUrl } from './env.ts';

/** Where people reach the dashboard by https, browsers are told to come by nothing else for a year, to this name and those below it. */
export function setStrictTransport(headers: Headers): void {
  if (webUrl()?.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
