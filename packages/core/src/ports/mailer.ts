/** A message to one address. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Beside the text, for whoever reads HTML. */
  readonly html?: string;
}

/** Sends messages, where a mail server is configured. */
export interface Mailer {
  /** Whether the server took it. One that it does not take, or that does not answer, is no error of whoever sends: it is logged. */
  send(mail: Mail): Promise<boolean>;
}
