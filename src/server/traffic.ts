import type { Server as HttpServer } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { edgeLimits } from "./limits.ts";
import type { Log } from "./log.ts";
import type { DrainOptions } from "./options.ts";

/** What comes and goes through the server's door. */
export interface Traffic {
  /** Requests that are not answered yet. */
  inFlight: number;
  /** Whether the server has been asked to end. */
  leaving: boolean;
  /** Whether it takes no more connections, and each answer ends the one it goes over. */
  closing: boolean;
  readonly connections: () => number;
  /** Takes no more connections, answers what was asked, and closes what stays silent. */
  readonly drain: () => Promise<void>;
}

/** Watches a server's connections from its beginning. */
export function trafficOf(server: HttpServer): Traffic {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const closeSilent = () => {
    server.closeIdleConnections();
    // Opened ahead by a client that has asked nothing yet: not among the idle ones to Node.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  const traffic: Traffic = {
    inFlight: 0,
    leaving: false,
    closing: false,
    connections: () => sockets.size,
    async drain() {
      // Right after the loop has taken the connections that were waiting: closing resets those that wait.
      await new Promise((resolve) => setImmediate(resolve));
      // Not the HTTP server's own close, which cuts idle connections whose next request may be under way.
      const closed = new Promise<void>((resolve) => {
        NetServer.prototype.close.call(server, () => resolve());
      });
      // Only now: a client whose connection ends makes another, which must be refused rather than reset.
      traffic.closing = true;
      await Promise.race([closed, pause(edgeLimits.drainLingerMs)]);
      const sweep = setInterval(closeSilent, 20);
      await closed;
      clearInterval(sweep);
    },
  };
  return traffic;
}

/** Lets go of clients: first it says that it is leaving, then it drains. False when time ran out before. */
export async function leave(
  traffic: Traffic,
  { delayMs, timeoutMs }: DrainOptions,
  log: Pick<Log, "info" | "warn">,
): Promise<boolean> {
  traffic.leaving = true;
  log.info(`draining: connections are taken for ${delayMs} ms more`);
  await pause(delayMs);
  const patience = new AbortController();
  const late = pause(timeoutMs, false, patience).catch(() => false);
  const inTime = await Promise.race([traffic.drain().then(() => true), late]);
  patience.abort();
  if (!inTime) log.warn(`draining took over ${timeoutMs} ms: requests under way are cut off`);
  return inTime;
}
