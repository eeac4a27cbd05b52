import { type EmailBlock, type EmailToRender, fill, fillLine, fillLink } from '@marquee/core';
import { Button } from '@react-email/button';
import { Img } from '@react-email/img';
import { Link } from '@react-email/link';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { Fragment, type ReactNode } from 'react';

interface Props extends Pick<EmailToRender, 'values' | 'images' | 'missing'> {
  readonly block: EmailBlock;
}

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const words = {
  fontFamily: font,
  fontSize: '16px',
  lineHeight: '24px',
  color: '#1c1c21',
  margin: '0 0 16px',
  overflowWrap: 'anywhere',
} as const;
const quiet = { ...words, fontSize: '13px', lineHeight: '20px', color: '#5b5b63', margin: '24px 0 0' };
const button = {
  fontFamily: font,
  fontSize: '16px',
  fontWeight: 600,
  color: '#ffffff',
  backgroundColor: '#1c1c21',
  borderRadius: '6px',
  padding: '12px 20px',
};
const picture = {
  width: '100%',
  maxWidth: '100%',
  height: 'auto',
  borderRadius: '6px',
  color: '#5b5b63',
  fontFamily: font,
  fontSize: '14px',
};
const place = {
  ...words,
  fontSize: '14px',
  lineHeight: '20px',
  color: '#5b5b63',
  border: '1px solid #8a8a94',
  borderRadius: '6px',
  padding: '32px 16px',
  textAlign: 'center',
} as const;

/** One block of an e-mail. A link that is not to be followed leaves its words behind, an image of such an address what it shows. */
export function EmailBlockView({ block, values, images, missing }: Props) {
  switch (block.kind) {
    case 'text':
      return paragraphsOf(fill(block.text, values, missing)).map((lines) => (
        <Text key={lines.join('\n')} style={words}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn once.
            <Fragment key={i}>
              {i > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </Text>
      ));
    case 'image': {
      const alt = fillLine(block.alt, values, missing);
      const url = fillLink(block.url, values);
      const image =
        images === 'shown' && url !== null ? (
          // Lazily: React would ask for it in the head, which mail programs have no use for.
          <Img src={url} alt={alt} width="552" loading="lazy" style={picture} />
        ) : (
          <Text style={place}>
            {alt}
            {url !== null && (
              <>
                <br />
                {url}
              </>
            )}
          </Text>
        );
      return <Section style={{ margin: '0 0 16px' }}>{linked(image, fillLink(block.link ?? '', values), {})}</Section>;
    }
    case 'button': {
      const url = fillLink(block.url, values);
      const text = fillLine(block.text, values, missing);
      return (
        <Section style={{ margin: '8px 0 24px' }}>
          {url === null ? (
            <Text style={words}>{text}</Text>
          ) : (
            <Button href={url} style={button}>
              {text}
            </Button>
          )}
        </Section>
      );
    }
    case 'unsubscribe':
      return (
        <Text style={quiet}>
          {linked(fillLine(block.text, values, missing), fillLink('{{unsubscribeUrl}}', values), {
            color: quiet.color,
            textDecoration: 'underline',
          })}
        </Text>
      );
  }
}

function linked(what: ReactNode, url: string | null, style: object): ReactNode {
  return url === null ? (
    what
  ) : (
    <Link href={url} style={style}>
      {what}
    </Link>
  );
}

/** Paragraphs are parted by empty lines; each has its lines. */
function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n'));
}
