import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

/** A zone of the region that Tencent's clients are pointed at. */
export const Zone = "ap-guangzhou-3";

/** A cloud with one network, and subnets of it at a word. */
export async function tencentNetwork() {
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  const { vpc } = tencentClients(cloud);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "home", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  return {
    cloud,
    vpc,
    VpcId,
    create: (CidrBlock: string, SubnetName = "test") =>
      vpc.CreateSubnet({ VpcId, SubnetName, CidrBlock, Zone }),
  };
}

/** Such a network. */
export type TencentNetwork = Awaited<ReturnType<typeof tencentNetwork>>;
