import { renderToStaticMarkup } from 'react-dom/server';
import { EmailDocument, type EmailDocumentProps } from './email-document.tsx';

/** An e-mail as HTML. Imported as a whole when it is needed: what the library itself exports has no names once it is bundled. */
export function emailHtml(email: EmailDocumentProps): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<EmailDocument {...email} />)}`;
}
