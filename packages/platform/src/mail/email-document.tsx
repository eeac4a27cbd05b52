import type { EmailToRender } from '@marquee/core';
import { Body } from '@react-email/body';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { EmailBlockView } from './email-block-view.tsx';

export interface EmailDocumentProps extends EmailToRender {
  readonly subject: string;
  readonly preheader: string;
}

/** Scripts that are written from right to left (ISO 15924). */
const rightToLeft: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);
const ground = { backgroundColor: '#f4f4f5', margin: 0, padding: '24px 0' };
const sheet = { backgroundColor: '#ffffff', padding: '32px 24px', maxWidth: '600px' };
/** What `Preview` would cut off, between the halves of a letter too. */
const mostPreviewed = 149;

/** An e-mail as a document: one column of 600 px at most, that narrows with the window it is read in. Every text is escaped by React. */
export function EmailDocument({ content, language, values, images, missing, subject, preheader }: EmailDocumentProps) {
  const direction = rightToLeft.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';
  return (
    <Html lang={language} dir={direction}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </Head>
      <Body style={ground}>
        {preheader !== '' && <Preview>{preheader.slice(0, mostPreviewed).replace(/[\ud800-\udbff]$/, '')}</Preview>}
        <Container style={sheet}>
          {content.blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn once.
            <EmailBlockView key={i} {...{ block, values, images, missing }} />
          ))}
        </Container>
      </Body>
    </Html>
  );
}
