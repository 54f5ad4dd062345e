import type { Place } from "./places.ts";

/** Where an instance is to be. */
export type Home = Pick<Place, "cvm" | "vpc" | "VpcId" | "SubnetId" | "Zone">;

/** Runs one instance in a place, and gives its id. */
export async function runInstance(home: Home, type = "S5.MEDIUM4", more: object = {}): Promise<string> {
  const { VpcId, SubnetId, Zone } = home;
  const { InstanceIdSet } = await home.cvm.RunInstances({
    Placement: { Zone },
    InstanceType: type,
    ImageId: "img-487zeit5",
    VirtualPrivateCloud: { VpcId, SubnetId },
    ...more,
  });
  const [id] = InstanceIdSet ?? [];
  if (id === undefined) throw new Error("no instance was run");
  return id;
}

/** Makes a security group, and gives its id. */
export async function makeGroup({ vpc }: Pick<Place, "vpc">): Promise<string> {
  const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: "told", GroupDescription: "" });
  return SecurityGroup?.SecurityGroupId ?? "";
}

/** Runs an instance and hangs a new ENI on it, with what more is asked for; gives both ids. */
export async function attachedEni(home: Home & Pick<Place, "eni">, type?: string, more: object = {}) {
  const InstanceId = await runInstance(home, type);
  const SecurityGroupIds = [await makeGroup(home)];
  const { NetworkInterfaceId = "" } = await home.eni({ SecurityGroupIds, ...more });
  await home.vpc.AttachNetworkInterface({ NetworkInterfaceId, InstanceId });
  return { InstanceId, NetworkInterfaceId };
}
