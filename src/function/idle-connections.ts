import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows the connections of a server that no request runs on.
 *
 * `server.closeIdleConnections()` leaves out those that never carried one, and clients open such ones ahead of need: a
 * stop would wait for them.
 */
export class IdleConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#sockets.delete(socket);
      response.once('close', () => {
        if (!socket.destroyed) this.#sockets.add(socket);
      });
    });
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
