import { isList, isObject, type Json } from './json.ts';

const widest = 96;

/** JSON for reading: a value that fits on a line stays on one, others are indented by a level. */
export function formatJson(value: Json, indent = ''): string {
  const line = inline(value);
  if (indent.length + line.length <= widest || (!isList(value) && !isObject(value))) return line;
  const deeper = `${indent}  `;
  if (isList(value)) return `[\n${value.map((item) => deeper + formatJson(item, deeper)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${formatJson(item, deeper)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function inline(value: Json): string {
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
