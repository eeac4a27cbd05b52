import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Said } from './said.tsx';

const marked = (text: string) => renderToStaticMarkup(<Said>{text}</Said>).replaceAll(/ class="[^"]*"/g, '');

test('what stands between backquotes is code, and no backquote is shown', () => {
  expect(marked('The `next` of the page before, or `null`.')).toBe('The <code>next</code> of the page before, or <code>null</code>.');
  expect(marked('`rough` where it may be')).toBe('<code>rough</code> where it may be');
  expect(marked('nothing of it')).toBe('nothing of it');
});

test('a backquote alone stays, and nothing of the text is mark-up', () => {
  expect(marked('5` or `<b>`')).toBe('5<code> or </code>&lt;b&gt;`');
  expect(marked('one ` alone')).toBe('one ` alone');
});
