'use client';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';

/** A link to another page of the dashboard, without a full page load. The page is fetched when the pointer is over the link. */
export function Link({ href, onClick, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const router = useRouter();
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={() => router.prefetch(href)}
      onClick={(event) => {
        onClick?.(event);
        const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (event.defaultPrevented || elsewhere) return;
        event.preventDefault();
        router.push(href);
      }}
    />
  );
}
