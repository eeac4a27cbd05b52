'use client';
import './globals.css';
import PageError from './error.tsx';

export default function GlobalError(props: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Error · Marquee</title>
        <PageError {...props} />
      </body>
    </html>
  );
}
