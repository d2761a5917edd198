// Ports of this machine that take down whoever reaches them, by TCP or by UDP: what stands for the whole network in the tests of the walls.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

export type Listener = {
  /** The machine's address on a network, which is where WebRTC goes; 127.0.0.1 when it has none. */
  readonly host: string;
  readonly tcp: number;
  readonly udp: number;
  /** The paths asked for, each once; `tcp` for a connection that asked for none, `stun` and `udp` for datagrams. */
  reached(): string[];
  close(): Promise<void>;
};

const STUN_COOKIE = Buffer.from('2112a442', 'hex');
const ANSWER = 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address !== null ? address.port : 0);

const hostAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';

export async function openListener(): Promise<Listener> {
  const reached = new Set<string>();
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    let asked = false;
    socket.on('data', (bytes) => {
      asked = true;
      reached.add(/^[A-Z]+ \/(\S*) HTTP/.exec(bytes.toString('latin1'))?.[1] ?? 'tcp');
      socket.end(ANSWER);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      connections.delete(socket);
      if (!asked) reached.add('tcp');
    });
  });
  const datagrams = createSocket('udp4', (bytes) => reached.add(bytes.subarray(4, 8).equals(STUN_COOKIE) ? 'stun' : 'udp'));
  server.listen(0, '0.0.0.0');
  datagrams.bind(0, '0.0.0.0');
  await Promise.all([once(server, 'listening'), once(datagrams, 'listening')]);
  return {
    host: hostAddress(),
    tcp: portOf(server.address()),
    udp: datagrams.address().port,
    // A connection still open and silent has reached us too.
    reached: () => [...new Set([...reached, ...(connections.size > 0 ? ['tcp'] : [])])].sort(),
    close: async () => {
      for (const socket of connections) socket.destroy();
      datagrams.close();
      server.close();
      await once(server, 'close');
    },
  };
}
