import { pino } from 'pino';

const kept = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

/** Structured logs, a line each, on standard error for a command's own process and on standard output otherwise; never a token or a cookie. */
export function createLogger(level: string, { toStandardError }: { readonly toStandardError: boolean }) {
  return pino({ level, redact: kept, base: { service: 'api' } }, pino.destination({ dest: toStandardError ? 2 : 1, sync: true }));
}
