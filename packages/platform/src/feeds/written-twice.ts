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
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const inner: readonly unknown[] = Object.values(one);
    if (!Array.isArray(one)) properties += inner.length;
    for (const each of inner) if (typeof each === 'object' && each !== null) open.push(each);
  }
  return properties;
}
