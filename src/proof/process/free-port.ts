import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

// Below those that systems give to whoever asks for any: a server that is down for a while must find its own
// port free again, and not taken by a connection or by the next server.
const ports = { first: 15_000, beyond: 32_000 } as const;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that is free now, and that nobody is given by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(ports.first, ports.beyond);
    if (await isFree(port)) return port;
  }
}
