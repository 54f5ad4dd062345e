import type { EipTarget, NewInstances } from "../../network/network.ts";

/** Calls about instances and public addresses. */
export interface HostCalls {
  run: NewInstances;
  terminate: { readonly instanceId: string; readonly force: boolean };
  allocate: object;
  associate: { readonly eipId: string; readonly target: EipTarget };
  disassociate: { readonly eipId: string };
  release: { readonly eipId: string };
}
