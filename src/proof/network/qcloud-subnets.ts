import { mapDone } from "../wire/outcome.ts";
import { list, text } from "./lists.ts";
import type { Site } from "./network.ts";
import type { CreateSubnets } from "./subnets.ts";

/** Several subnets at once in the words of QCloud v2. */
export function qcloudSubnets({ call, zones: [zone] }: Site): CreateSubnets {
  const zoneId = Number(zone);
  return async (vpcId, subnets) => {
    const subnetSet = subnets.map(({ cidr, name }) => ({ cidrBlock: cidr, subnetName: name, zoneId }));
    return mapDone(await call("CreateSubnet", { vpcId, subnetSet }), (answer) =>
      list(answer, "subnetSet").map((one) => text(one, "unSubnetId")),
    );
  };
}
