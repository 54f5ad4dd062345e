import type { EniRef, MemberRef, NewEni, NewInstances, NewPlace } from "../../network/network.ts";

interface Membership {
  readonly groupId: string;
  readonly member: MemberRef;
}

/** Calls about what runs, where it is and how it is guarded. */
export interface MachineCalls {
  start: { readonly instanceId: string };
  stop: { readonly instanceId: string };
  reboot: { readonly instanceId: string };
  createStopped: NewInstances;
  createAttached: NewEni & { readonly instanceId: string };
  moveInstance: NewPlace;
  migrateEni: EniRef & { readonly fromId: string; readonly toId: string };
  join: Membership;
  leave: Membership;
  guardHost: { readonly instanceId: string; readonly groupIds: readonly string[] };
}
