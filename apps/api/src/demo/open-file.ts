import { openHandOver, type Ports } from '@marquee/core';

/** Opens the file behind a link as an exhibitor does, to its end. */
export async function openFile(ports: Ports, path: string): Promise<void> {
  const { lines } = await openHandOver(ports, path.split('/').at(-1) ?? '', { requestId: 'demo', address: '127.0.0.1' });
  for await (const _ of lines);
}
