/** An error that the person can do something about. It is printed as one line, without a stack. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A wrong option or argument. The exit code is 2. */
export function wrongUse(message: string): Failure {
  return new Failure(message, 2);
}
