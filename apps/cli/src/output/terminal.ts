import type { WriteStream } from 'node:tty';
import { harmless, harmlessJson } from './harmless.ts';

type Out = NodeJS.WriteStream | WriteStream;

/** Prints answers to standard output and everything else to standard error. If the reader closes standard output, the command ends quietly. */
export class Terminal {
  readonly #out: Out;
  readonly #err: Out;
  #progress = false;

  constructor(out: Out, err: Out) {
    this.#out = out;
    this.#err = err;
    for (const stream of [out, err]) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') process.exit(0);
        throw error;
      });
    }
  }

  /** Prints a line of the answer. Await it before the next line, so that a slow reader slows down the command. */
  async print(line: string): Promise<void> {
    this.#endProgress();
    await this.#write(harmless(line));
  }

  async #write(line: string, end = '\n'): Promise<void> {
    if (!this.#out.write(`${line}${end}`)) await new Promise<void>((resolve) => this.#out.once('drain', () => resolve()));
  }

  async printJson(value: unknown): Promise<void> {
    this.#endProgress();
    await this.#write(harmlessJson(value));
  }

  /** Prints an object as JSON, with a list as its last property that is printed batch by batch. Returns the number of items in the list. */
  async printJsonList(object: object, name: string, batches: AsyncIterable<readonly unknown[]>): Promise<number> {
    this.#endProgress();
    const begun = harmlessJson({ ...object, [name]: [] }).slice(0, -2);
    await this.#write(begun, '');
    let printed = 0;
    for await (const batch of batches) {
      const items = batch.map((item) => harmlessJson(item)).join(',');
      if (items !== '') await this.#write(`${printed > 0 ? ',' : ''}${items}`, '');
      printed += batch.length;
    }
    await this.#write(']}');
    return printed;
  }

  /** Prints one or more lines that are not part of the answer. */
  note(line: string): void {
    this.#endProgress();
    this.#err.write(`${line.split('\n').map(harmless).join('\n')}\n`);
  }

  /** True if standard error is a terminal. Progress is shown only then. */
  get watched(): boolean {
    return this.#err.isTTY === true;
  }

  /** Replaces the progress line. Does nothing if standard error is no terminal. */
  progress(line: string): void {
    if (!this.watched) return;
    const columns = this.#err.columns ?? 80;
    this.#err.write(`\r\u001b[2K${harmless(line).slice(0, columns - 1)}`);
    this.#progress = true;
  }

  #endProgress(): void {
    if (!this.#progress) return;
    this.#err.write('\r\u001b[2K');
    this.#progress = false;
  }

  /** Resolves when everything that was printed has left the process. */
  async flush(): Promise<void> {
    this.#endProgress();
    await new Promise<void>((resolve) => this.#out.write('', () => resolve()));
  }
}
