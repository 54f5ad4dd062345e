import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";

/** What is to change about a NAT gateway; what is left out stays. */
export interface ModifyNatGateway extends NatGatewayName {
  readonly name?: string;
  readonly description?: string;
  readonly bandwidthMbps?: number;
  readonly deletionProtected?: boolean;
  readonly traits?: JsonObject;
}

/** Changes what a NAT gateway is called, and how much it carries. */
export const modifyNatGateway = writeOperation(
  "nat/modify-nat-gateway",
  async (work, input: ModifyNatGateway): Promise<void> => {
    const { natGatewayId: _id, vpcId: _vpcId, traits, ...change } = input;
    const nat = await lockNatGateway(work, input);
    await work.tx.update("natGateway", { id: nat.id }, { ...change, traits: { ...nat.traits, ...traits } });
  },
);
