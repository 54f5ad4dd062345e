import { StoreFull, StoreUnusable } from "../port.ts";

type SqliteError = { errcode?: number; code?: string | number; message?: string; errstr?: string };

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
const codes = {
  full: 13,
  ioError: 10,
  corrupt: 11,
  notADatabase: 26,
  constraint: 19,
  readOnly: 8,
  cantOpen: 14,
  busy: 5,
};

function primaryCode(error: unknown): number | undefined {
  const { errcode, code, message = "" } = error as SqliteError;
  const number = errcode ?? (typeof code === "number" ? code : undefined);
  if (typeof number === "number") return number & 0xff;
  if (/constraint/i.test(message)) return codes.constraint;
  if (/disk is full/i.test(message)) return codes.full;
  if (/disk i\/o/i.test(message)) return codes.ioError;
  if (/malformed/i.test(message)) return codes.corrupt;
  if (/not a database/i.test(message)) return codes.notADatabase;
  if (/readonly/i.test(message)) return codes.readOnly;
  if (/locked/i.test(message)) return codes.busy;
  if (/unable to open/i.test(message)) return codes.cantOpen;
  return undefined;
}

/** Whether a unique, foreign-key or check rule refused a change. */
export function isConflict(error: unknown): boolean {
  return primaryCode(error) === codes.constraint;
}

/** Whether the disk refused: nothing of the transaction can be trusted to be kept. */
export function isDiskRefusal(error: unknown): boolean {
  const code = primaryCode(error);
  return (
    error instanceof StoreFull || code === codes.full || code === codes.ioError || code === codes.readOnly
  );
}

/** Whether somebody else holds the file. */
export function isHeld(error: unknown): boolean {
  return primaryCode(error) === codes.busy;
}

/** Says for a person what is wrong with a store file that does not open. */
export function openingProblem(path: string, error: unknown): StoreUnusable {
  const code = primaryCode(error);
  if (code === codes.corrupt || code === codes.notADatabase) {
    return new StoreUnusable(
      `${path} is damaged or is not a vpcd store: restore it from a backup or move it away`,
      error,
    );
  }
  if (code === codes.readOnly || code === codes.cantOpen) {
    return new StoreUnusable(
      `${path} cannot be written: check the folder's permissions or choose another with --data`,
      error,
    );
  }
  if (code === codes.full) return new StoreUnusable(`${path}: the disk is full`, error);
  return new StoreUnusable(`${path} cannot be opened: ${(error as Error).message}`, error);
}
