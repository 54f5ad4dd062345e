import type { Served } from "../dialects/kit/host.ts";
import type { LogOptions } from "./options.ts";

/** How much is logged: errors that are ours, what an operator should know of, each request. */
export const logLevels = ["off", "error", "warn", "info"] as const;

/** One of these. */
export type LogLevel = (typeof logLevels)[number];

/** What is told of the server's life. */
export interface Log {
  served(served: Served): void;
  /** An error that is ours, under the request id that the caller was told, if there was a caller. */
  report(error: unknown, about: string, requestId?: string): void;
  warn(message: string): void;
  info(message: string): void;
}

// By hand rather than by the library: errors of databases carry values of rows in further fields.
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: plainError(cause) }) };
}

function toStderr(error: unknown, about: string, requestId?: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const of = requestId === undefined ? "" : ` (request ${requestId})`;
  process.stderr.write(`vpcd: ${about}${of}: ${text}\n`);
}

const nothing = () => undefined;

/** Tells nothing but errors that are ours, in plain text: what a person at a terminal wants. */
const quiet: Log = { served: nothing, report: toStderr, warn: nothing, info: nothing };

/** Opens the log: JSON, one line for each thing told, to stderr unless another writer is given. */
export async function openLog({ level, write }: LogOptions): Promise<Log> {
  if (level === "off") return quiet;
  const { pino } = await import("pino");
  const logger = pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    write === undefined ? pino.destination(2) : { write },
  );
  return {
    served({ requestId, dialect, action, accountId: account, region, code = "OK", ms }) {
      logger.info(
        { requestId, dialect, action, account, region, code, ms: Math.round(ms * 1000) / 1000 },
        "request",
      );
    },
    report: (error, about, requestId) => logger.error({ requestId, error: plainError(error) }, about),
    warn: (message) => logger.warn(message),
    info: (message) => logger.info(message),
  };
}
