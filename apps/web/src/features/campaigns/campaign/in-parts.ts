/** A part of a file of lines, with its first line over it, and how many lines of the file stand before those that follow it. */
export interface PartOfLines {
  readonly text: string;
  readonly before: number;
}

/** A file of lines in parts of at most so many letters, each with the first line over it; a line that is longer is a part of its own. */
export function inParts(text: string, letters: number): readonly PartOfLines[] {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const parts: PartOfLines[] = [];
  let kept: string[] = [];
  let length = 0;
  let before = 0;
  const end = (next: number) => {
    if (kept.length > 0) parts.push({ text: [header, ...kept].join('\n'), before });
    [kept, length, before] = [[], 0, next];
  };
  for (const [place, line] of lines.entries()) {
    if (length > 0 && length + line.length > letters) end(place);
    kept.push(line);
    length += line.length + 1;
  }
  end(lines.length);
  return parts;
}
