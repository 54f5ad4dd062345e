import { writeOperation } from "../kit/operation.ts";

/** Ends the making or changing of a NAT gateway. */
export const settleNatGateway = writeOperation(
  "nat/settle-nat-gateway",
  async ({ tx }, { natGatewayId }: { natGatewayId: string }): Promise<void> => {
    await tx.update(
      "natGateway",
      { id: natGatewayId, state: ["pending", "updating"] },
      { state: "available" },
    );
  },
);
