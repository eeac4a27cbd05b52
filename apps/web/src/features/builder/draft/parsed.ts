import { canonicalText, type ParseResult, parse } from '@marquee/dsl';
import { isObject, type Json } from './json.ts';

const parsedBefore = new WeakMap<object, { readonly currency: string | undefined; readonly result: ParseResult }>();
const canonicalBefore = new WeakMap<object, string>();

/** What the language says of a definition; read once, however many ask. */
export function parsed(document: Json, currency?: string): ParseResult {
  if (!isObject(document)) return parse(document, { currency });
  const before = parsedBefore.get(document);
  // The currency is only in the words of an issue.
  if (before !== undefined && (currency === undefined || before.currency === currency)) return before.result;
  const result = parse(document, { currency });
  parsedBefore.set(document, { currency, result });
  return result;
}

/** Whether two drafts mean the same, or, where one of them means nothing yet, say the same. */
export function sameMeaning(one: Json, other: Json): boolean {
  if (one === other) return true;
  const [a, b] = [canonical(one), canonical(other)];
  return a !== null && b !== null ? a === b : JSON.stringify(one) === JSON.stringify(other);
}

function canonical(document: Json): string | null {
  const result = parsed(document);
  if (!result.ok || !isObject(document)) return null;
  const text = canonicalBefore.get(document) ?? canonicalText(result.definition);
  canonicalBefore.set(document, text);
  return text;
}
