import type { BlockV6, MoreV6, SubnetRef } from "../../network/ipv6.ts";

/** Calls about IPv6 blocks and addresses. */
export interface Ipv6Calls {
  takeVpcV6: { readonly vpcId: string; readonly isLocal: boolean };
  dropVpcV6: { readonly vpcId: string };
  takeSubnetV6: SubnetRef & { readonly wish: BlockV6 | undefined };
  dropSubnetV6: SubnetRef;
  assignV6: MoreV6 & { readonly eniId: string };
  unassignV6: { readonly eniId: string; readonly addresses: readonly string[] };
}
