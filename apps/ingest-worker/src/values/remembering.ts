/** A function of a text that remembers its answers, up to so many: feeds repeat a few values millions of times. */
export function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size >= most) known.clear();
    known.set(copyOf(text), made);
    return made;
  };
}

/** The text in memory of its own: a part of a longer text would keep the whole of it, a block of the file, alive. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
