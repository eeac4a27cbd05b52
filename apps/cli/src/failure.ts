/** Something went wrong that the person can act on: printed as one line, without a stack. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** Wrong use: a bad option or argument. */
export function wrongUse(message: string): Failure {
  return new Failure(message, 2);
}
