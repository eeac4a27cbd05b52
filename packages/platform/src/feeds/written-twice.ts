import { readJsonText } from '@marquee/dsl';

/**
 * The name of a property that JSON text writes twice in one object, or null. `JSON.parse` silently keeps the last one. This is fast for text without
 * such a property: it is parsed strictly only if the text may contain more names than the value has.
 *
 * @param value the value that was parsed from the text
 */
export function writtenTwice(text: string, value: unknown): string | null {
  if (mostNames(text) === propertiesOf(value)) return null;
  const [first] = readJsonText(text).issues;
  return typeof first?.params.property === 'string' ? first.params.property : null;
}

const quote = 34;

/** The most names that a text can contain. A name ends in a quote followed by a colon; this may also occur inside values, so it may count too many. */
function mostNames(text: string): number {
  let names = 0;
  for (let colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    // Skip space, tab, line feed and carriage return, the only characters up to 32 that may be here.
    while (before > 0 && text.charCodeAt(before) <= 32) before -= 1;
    if (text.charCodeAt(before) === quote) names += 1;
  }
  return names;
}

/** The number of properties of a value and of all values inside it. It does not recurse, so deep nesting cannot exhaust the stack. */
function propertiesOf(value: unknown): number {
  let properties = 0;
  const within: Nested[] = [];
  for (let one = isNested(value) ? value : undefined; one !== undefined; one = within.pop()) {
    if (Array.isArray(one)) {
      for (const each of one) if (isNested(each)) within.push(each);
      continue;
    }
    // `Object.keys` would make a list of names; this runs for every row and message.
    for (const name in one) {
      properties += 1;
      const each = one[name];
      if (isNested(each)) within.push(each);
    }
  }
  return properties;
}

type Nested = Readonly<Record<string, unknown>> | unknown[];

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null;
}
