import { ServiceError } from '@marquee/core';
import { readJsonText } from '@marquee/dsl';

/**
 * A request's JSON, read as files are: `JSON.parse` keeps the last of a property that is written twice, and says nothing.
 *
 * @throws ServiceError `bad_request` with the issues: where it is no JSON, or what is written twice
 */
export function strictJson(text: string): unknown {
  const { value, issues } = readJsonText(text);
  const [first] = issues;
  if (first) throw new ServiceError('bad_request', `${first.path || 'The request'}: ${first.message}`, { issues });
  return value;
}
