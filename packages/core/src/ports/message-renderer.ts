import type { MessageValues } from '../messages/index.ts';
import type { EmailContent } from '../records/index.ts';

export interface EmailToRender {
  readonly content: EmailContent;
  /** A language tag: what the e-mail says it is written in. */
  readonly language: string;
  readonly values: MessageValues;
  /** `named`: in place of an image stands what it shows and its address, so that looking at the e-mail asks no other server for anything. */
  readonly images: 'shown' | 'named';
  /** Variables that the exhibitor fills in: their fallbacks, or as they are for its system to fill in. */
  readonly missing: 'fallback' | 'keep';
}

export interface RenderedEmail {
  /** One line, without anything that could become a header. */
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  /** The alternative for whoever reads no HTML. */
  readonly text: string;
}

/** Makes of what was written what mail programs show: wide or narrow, with every text escaped and no link but https. */
export interface MessageRenderer {
  email(email: EmailToRender): Promise<RenderedEmail>;
}
