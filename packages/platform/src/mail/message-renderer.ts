import { fillLine, type MessageRenderer, renderPlain } from '@marquee/core';

/** The library that draws e-mails is loaded with the first of them. This folder is the only one that uses it. */
export const messageRenderer: MessageRenderer = {
  email: async (email) => {
    const { emailHtml } = await import('./email-html.tsx');
    const { content, values, missing } = email;
    const subject = fillLine(content.subject, values, missing);
    const preheader = fillLine(content.preheader, values, missing);
    return { subject, preheader, html: emailHtml({ ...email, subject, preheader }), text: renderPlain(content, values, missing) };
  },
};
