import { readJsonText } from '@marquee/dsl';

/**
 * A property that JSON text writes twice in one object, of which `JSON.parse` keeps the last and says nothing; null where there is none.
 * Quick for what has none: only where the text may hold more names than its value does is it read strictly.
 *
 * @param value what the text says
 */
export function writtenTwice(text: string, value: unknown): string | null {
  if (mostNames(text) === propertiesOf(value)) return null;
  const [first] = readJsonText(text).issues;
  return typeof first?.params.property === 'string' ? first.params.property : null;
}

const quote = 34;

/** How many names a text has at most: a name ends in a quote, and a colon follows. Within values that may stand too. */
function mostNames(text: string): number {
  let names = 0;
  for (let colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    // Space, tab, line feed, carriage return: nothing else below a quote may stand there.
    while (before > 0 && text.charCodeAt(before) <= 32) before -= 1;
    if (text.charCodeAt(before) === quote) names += 1;
  }
  return names;
}

/** The properties of a value and of all within it. Does not recurse, so that no nesting can exhaust it. */
function propertiesOf(value: unknown): number {
  let properties = 0;
  const within: Nested[] = [];
  for (let one = isNested(value) ? value : undefined; one !== undefined; one = within.pop()) {
    if (Array.isArray(one)) {
      for (const each of one) if (isNested(each)) within.push(each);
      continue;
    }
    // No list of the names is made: this runs for every row and message.
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
