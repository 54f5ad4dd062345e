import type { NewSubnet } from "../../network/subnets.ts";

/** Calls about networks, subnets and groups. */
export interface PlaceCalls {
  createVpc: { readonly cidr: string; readonly name: string };
  deleteVpc: { readonly vpcId: string };
  createSubnet: {
    readonly vpcId: string;
    readonly cidr: string;
    readonly name: string;
    readonly zone: number;
  };
  createSubnets: { readonly vpcId: string; readonly subnets: readonly NewSubnet[] };
  deleteSubnet: { readonly vpcId: string; readonly subnetId: string };
  createGroup: { readonly vpcId: string; readonly name: string };
  deleteGroup: { readonly groupId: string };
}
