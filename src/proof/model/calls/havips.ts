import type { HavipMember, NewHavip, PublicRef } from "../../network/havips.ts";

interface HavipRef {
  readonly havipId: string;
}

/** Calls about HAVIPs. */
export interface HavipCalls {
  createHavip: NewHavip;
  deleteHavip: HavipRef;
  renameHavip: HavipRef & { readonly name: string };
  joinHavip: HavipRef & { readonly member: HavipMember };
  leaveHavip: HavipRef & { readonly member: HavipMember };
  bindHavip: HavipRef & PublicRef;
  unbindHavip: HavipRef & PublicRef;
}
