import { stepsOf } from '../draft/json.ts';

/** The range of a value in a JSON text, in characters. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the value of a JSON Pointer stands in a text that reads as JSON; the nearest value around it when there is no such place. A
 * scanner of its own, because JSON.parse does not say where things are.
 */
export function rangeOf(text: string, pointer: string): TextRange {
  const scan = new Scan(text);
  return scan.find(stepsOf(pointer));
}

class Scan {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  find(steps: readonly string[]): TextRange {
    this.space();
    const from = this.at;
    const [step, ...rest] = steps;
    if (step === undefined) return { from, to: this.skip() };
    const opened = this.text[this.at];
    if (opened !== '{' && opened !== '[') return { from, to: this.skip() };
    this.at += 1;
    for (let index = 0; this.more(opened === '{' ? '}' : ']'); index += 1) {
      const name = opened === '{' ? this.name() : String(index);
      if (name === step) return this.find(rest);
      this.space();
      this.skip();
    }
    this.at = from;
    return { from, to: this.skip() };
  }

  /** Past the comma, or false at the end of the container. */
  private more(close: string): boolean {
    this.space();
    if (this.text[this.at] === ',') this.at += 1;
    this.space();
    return this.at < this.text.length && this.text[this.at] !== close;
  }

  private name(): string {
    this.space();
    const from = this.at;
    this.string();
    const name: unknown = JSON.parse(this.text.slice(from, this.at));
    this.space();
    this.at += 1;
    return String(name);
  }

  /** Past one value; its end. */
  private skip(): number {
    let depth = 0;
    do {
      this.space();
      const char = this.text[this.at];
      if (char === '"') this.string();
      else if (char === '{' || char === '[') {
        depth += 1;
        this.at += 1;
      } else if (char === '}' || char === ']') {
        depth -= 1;
        this.at += 1;
      } else if (char === ',' || char === ':') this.at += 1;
      else while (this.at < this.text.length && !/[\s,\]}:]/.test(this.text[this.at] ?? ' ')) this.at += 1;
    } while (depth > 0 && this.at < this.text.length);
    return this.at;
  }

  private string(): void {
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? 'x')) this.at += 1;
  }
}
