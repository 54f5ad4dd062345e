import { mapDone } from "../wire/outcome.ts";
import { list, text } from "./lists.ts";
import type { Site } from "./network.ts";
import type { CreateSubnets } from "./subnets.ts";

/** Several subnets at once in the words of Tencent Cloud API 3.0. */
export function tencentSubnets({ call, zones: [Zone] }: Site): CreateSubnets {
  return async (VpcId, subnets) => {
    const Subnets = subnets.map(({ cidr, name }) => ({ CidrBlock: cidr, SubnetName: name, Zone }));
    return mapDone(await call("CreateSubnets", { VpcId, Subnets }), (answer) =>
      list(answer, "SubnetSet").map((one) => text(one, "SubnetId")),
    );
  };
}
