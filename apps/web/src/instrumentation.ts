import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Puts the address of the connection behind whatever a request claims of where it comes from. Next keeps a claim as it is, and whoever
 * counts tries by address would count what the caller makes up.
 */
export function register(): void {
  subscribe('http.server.request.start', (message) => {
    // As documented for this channel.
    const { request, socket } = message as { readonly request: IncomingMessage; readonly socket: Socket };
    const claimed = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = [claimed, socket.remoteAddress].filter((one) => one !== undefined).join(', ');
  });
}
