import { fillLine, type MessageRenderer, renderPlain } from '@marquee/core';

/** The library that draws e-mails is loaded with the first of them. This folder is the only one that uses it. */
export const messageRenderer: MessageRenderer = {
  email: async (email) => {
    const [{ renderToStaticMarkup }, { EmailDocument }] = await Promise.all([import('react-dom/server'), import('./email-document.tsx')]);
    const { content, values, missing } = email;
    const subject = fillLine(content.subject, values, missing);
    const preheader = fillLine(content.preheader, values, missing);
    const body = renderToStaticMarkup(<EmailDocument {...email} subject={subject} preheader={preheader} />);
    return { subject, preheader, html: `<!DOCTYPE html>${body}`, text: renderPlain(content, values, missing) };
  },
};
