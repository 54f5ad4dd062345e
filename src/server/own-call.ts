import type { Host } from "../dialects/kit/host.ts";
import type { Call } from "../operations/kit/call.ts";

/** A call that the server makes for itself; over all accounts unless one is named. */
export function ownCall(
  host: Pick<Host, "nowMs" | "seed">,
  accountId = "",
  region = "",
  requestId = "upkeep",
): Call {
  return { accountId, region, requestId, nowMs: host.nowMs(), seed: host.seed(), profile: "tencent" };
}
