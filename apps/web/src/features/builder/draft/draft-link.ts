import { linkedText } from '../../../lib/draft-address.ts';
import type { Json } from './json.ts';
import { readJson } from './use-draft.ts';

/** The definition that an address carries; undefined where it carries none that can be read. */
export function linkedDraft(hash: string): Json | undefined {
  const text = linkedText(hash);
  return text === undefined ? undefined : readJson(text);
}
