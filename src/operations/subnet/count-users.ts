import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";
import { liveCount } from "./list-subnets.ts";

/** What uses a subnet's addresses. */
export interface SubnetUsers {
  readonly subnetId: string;
  readonly vpcId: string;
  readonly liveCount: number;
  readonly instances: number;
  readonly enis: number;
  readonly havips: number;
  readonly natGateways: number;
  readonly reservations: number;
}

/** What uses the addresses of subnets, in the order asked. */
export const countSubnetUsers = readOperation(
  "subnet/count-users",
  async ({ tx }, subnetIds: readonly string[]): Promise<SubnetUsers[]> => {
    const users: SubnetUsers[] = [];
    for (const subnetId of subnetIds) {
      const subnet = required(await tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
      users.push({
        subnetId,
        vpcId: subnet.vpcId,
        liveCount: await liveCount(tx, subnetId),
        instances: await tx.count("instance", { where: { subnetId } }),
        enis: await tx.count("eni", { where: { subnetId } }),
        havips: await tx.count("havip", { where: { subnetId } }),
        natGateways: await tx.count("natGateway", { where: { subnetId } }),
        reservations: await tx.count("subnetReservation", { where: { subnetId } }),
      });
    }
    return users;
  },
);
