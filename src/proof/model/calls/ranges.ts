/** Calls about further ranges of networks. */
export interface RangeCalls {
  addRange: { readonly vpcId: string; readonly cidr: string };
  dropRange: { readonly vpcId: string; readonly cidr: string };
  replaceRange: { readonly vpcId: string; readonly from: string; readonly to: string };
}
