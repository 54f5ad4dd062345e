import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";
import { together } from "../kit/together.ts";
import { liveCounts } from "./list-subnets.ts";

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

const users = ["instance", "eni", "havip", "natGateway", "subnetReservation"] as const;

/** What uses the addresses of subnets, in the order asked. */
export const countSubnetUsers = readOperation(
  "subnet/count-users",
  async ({ tx }, subnetIds: readonly string[]): Promise<SubnetUsers[]> => {
    const found = { where: { id: subnetIds } };
    const per = (table: (typeof users)[number]) =>
      tx.countPer({ table, column: "subnetId", per: "subnet", found });
    const [subnets, live, instances, enis, havips, natGateways, reservations] = await together([
      tx.find("subnet", found),
      liveCounts(tx, found),
      ...users.map(per),
    ] as const);
    const known = new Map(subnets.map((subnet) => [subnet.id, subnet]));
    return subnetIds.map((subnetId) => ({
      subnetId,
      vpcId: required(known.get(subnetId), { kind: "subnet.not-found", subnetId }).vpcId,
      liveCount: live.get(subnetId) ?? 0,
      instances: instances?.get(subnetId) ?? 0,
      enis: enis?.get(subnetId) ?? 0,
      havips: havips?.get(subnetId) ?? 0,
      natGateways: natGateways?.get(subnetId) ?? 0,
      reservations: reservations?.get(subnetId) ?? 0,
    }));
  },
);
