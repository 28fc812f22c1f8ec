import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { PrivateCa } from './private-ca.ts';

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return (server.address() as AddressInfo).port;
}

export interface LocalProxy {
  readonly url: string;
  /** What went through it: `GET http://…` or `CONNECT host:port`. */
  readonly seen: string[];
  close(): void;
}

/** A forward proxy that leads every name to one port of this computer. */
export async function startProxy(port: number): Promise<LocalProxy> {
  const seen: string[] = [];
  const forward = (asked: IncomingMessage, answer: ServerResponse) => {
    seen.push(`${asked.method} ${asked.url}`);
    const { pathname, search } = new URL(asked.url ?? '');
    const onward = request(
      { host: '127.0.0.1', port, method: asked.method, path: pathname + search, headers: asked.headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  };
  const server = createServer(forward);
  server.on('connect', (asked, socket) => {
    seen.push(`CONNECT ${asked.url}`);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const at = await listen(server);
  return {
    url: `http://127.0.0.1:${at}`,
    seen,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** TLS in front of a plain server of this computer. */
export async function startTls(port: number, { cert, key }: PrivateCa) {
  const server = createTlsServer({ cert, key }, (socket) => {
    const onward = connect(port, '127.0.0.1');
    socket.pipe(onward).pipe(socket);
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const at = await listen(server);
  return { origin: `https://localhost:${at}`, close: () => void server.close() };
}
