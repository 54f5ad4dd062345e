import type { Row } from "../row.ts";

/** What changes of one account, in whatever region, hold while they count. */
export interface AccountHold extends Row {
  readonly accountId: string;
  readonly what: "tags";
}
