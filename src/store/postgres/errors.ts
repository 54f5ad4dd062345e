type PgError = { code?: unknown; table?: unknown; file?: unknown; message?: string };

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as PgError;
  return typeof code === "string" ? code : "";
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const retried = new Set(["40001", "40P01", "55P03"]);
const refusing = new Set(["25P03", "57P01", "57P02", "57P03", "25006", "53300"]);
const ofTheSocket = /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_|NOTFOUND)/;
const ofTheClient = /connection terminated|not queryable|timeout expired|read timeout|connection error/i;

/** Whether a unique, foreign-key or check rule refused a change. */
export function isConflict(error: unknown): boolean {
  return codeOf(error).startsWith("23");
}

/** The table whose rule it was. */
export function tableOf(error: unknown): string {
  const { table } = error as PgError;
  return typeof table === "string" ? table : "unknown";
}

/** Whether others were in the way and a new try may pass. */
export function isContention(error: unknown): boolean {
  return retried.has(codeOf(error));
}

// Where the database writes its own files. What it has no code for, such as a file that may not grow, it
// calls an internal error, in words of its language.
const ofItsFiles = new Set(["md.c", "fd.c", "bufmgr.c", "slru.c"]);

/** Whether the disk is full or broken. */
export function isDiskRefusal(error: unknown): boolean {
  const code = codeOf(error);
  if (code === "XX000") return ofItsFiles.has(String((error as PgError).file));
  return code === "53100" || code === "58030";
}

/** Whether this server does not serve: it is gone, going, starting, or no primary any more. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (refusing.has(code) || code.startsWith("08") || ofTheSocket.test(code)) return true;
  return error instanceof Error && code === "" && ofTheClient.test(error.message);
}

/** Whether another server of the list must be looked for. */
export function isNoPrimary(error: unknown): boolean {
  return codeOf(error) === "25006";
}
