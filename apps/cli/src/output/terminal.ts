import type { WriteStream } from 'node:tty';
import { harmless, harmlessJson } from './harmless.ts';

type Out = NodeJS.WriteStream | WriteStream;

/** Standard output for answers, standard error for everything else; a reader that goes away ends the command quietly. */
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

  /** A line of the answer. Resolves when it may be followed by more, so that a slow reader slows us. */
  async print(line: string): Promise<void> {
    this.#endProgress();
    await this.#write(harmless(line));
  }

  async #write(line: string): Promise<void> {
    if (!this.#out.write(`${line}\n`)) await new Promise<void>((resolve) => this.#out.once('drain', () => resolve()));
  }

  async printJson(value: unknown): Promise<void> {
    this.#endProgress();
    await this.#write(harmlessJson(value));
  }

  /** A line beside the answer, or several. */
  note(line: string): void {
    this.#endProgress();
    this.#err.write(`${line.split('\n').map(harmless).join('\n')}\n`);
  }

  /** True when someone watches: progress is shown then, and only then. */
  get watched(): boolean {
    return this.#err.isTTY === true;
  }

  /** Replaces the progress line; nothing unless someone watches. */
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

  /** Resolves when all that was printed has left the process. */
  async flush(): Promise<void> {
    this.#endProgress();
    await new Promise<void>((resolve) => this.#out.write('', () => resolve()));
  }
}
