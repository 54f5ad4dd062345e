import type { NewHavip, PublicRef } from "../../network/havips.ts";
import type { MemberRef } from "../../network/network.ts";

interface HavipRef {
  readonly havipId: string;
}

/** Calls about HAVIPs. */
export interface HavipCalls {
  createHavip: NewHavip;
  deleteHavip: HavipRef;
  renameHavip: HavipRef & { readonly name: string };
  joinHavip: HavipRef & { readonly member: MemberRef };
  leaveHavip: HavipRef & { readonly member: MemberRef };
  bindHavip: HavipRef & PublicRef;
  unbindHavip: HavipRef & PublicRef;
}
