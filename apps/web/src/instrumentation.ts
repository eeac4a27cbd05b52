import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { putRight } from './lib/incoming.ts';

/** Called by Next once, before the first request. */
export function register(): void {
  subscribe('http.server.request.start', (message) => {
    // As Node documents this channel.
    const { request, socket } = message as { readonly request: IncomingMessage; readonly socket: Socket };
    putRight(request, socket.remoteAddress);
  });
}
