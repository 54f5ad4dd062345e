import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a client and its database and counts how often the client waits for it. */
export interface TurnCounter {
  /** The connection string, led through here. */
  readonly url: string;
  /** How many bursts of statements were sent since the beginning, each after an answer to the one before. */
  turns(): number;
  /** Cuts the connection at the so-manieth turn from now: what was sent arrives, and its answer is lost. */
  cutAt(turn: number): void;
  close(): Promise<void>;
}

const delayMs = 15;

/**
 * Answers are held for a moment, so that all that is sent without waiting for them arrives before them:
 * what comes after an answer was let through has waited for it.
 */
export async function countTurns(url: string): Promise<TurnCounter> {
  const target = new URL(url);
  const { hostname } = target;
  const database = Number(target.port);
  const sockets = new Set<Socket>();
  let turns = 0;
  let cutTurn = Infinity;
  const server = createServer((client) => {
    const upstream = connect(database, hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true).on("error", () => client.destroy());
    }
    let answered = true;
    client.on("data", (data) => {
      if (answered) turns += 1;
      answered = false;
      upstream.write(data);
    });
    upstream.on("data", (data) => {
      setTimeout(() => {
        if (turns === cutTurn) {
          cutTurn = Infinity;
          client.destroy();
          return;
        }
        answered = true;
        client.write(data);
      }, delayMs);
    });
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  target.port = String(port);
  return {
    url: target.href,
    turns: () => turns,
    cutAt(turn) {
      cutTurn = turns + turn;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
