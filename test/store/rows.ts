import type { New } from "../../src/domain/row.ts";
import type { Tables } from "../../src/store/tables/index.ts";

/** A network as operations write it. */
export function vpcRow(id: string, change: Partial<New<Tables["vpc"]>> = {}): New<Tables["vpc"]> {
  return {
    id,
    profile: "tencent",
    name: id,
    description: "",
    cidr: "10.0.0.0/16",
    ipv6Cidr: null,
    isDefault: false,
    state: "available",
    dnsServers: ["1.1.1.1"],
    domainName: "",
    multicast: false,
    dhcp: true,
    deletionProtected: false,
    createdAtMs: 1,
    traits: {},
    routerId: "",
    taskId: null,
    ...change,
  };
}

/** A range of a network. */
export function rangeRow(vpcId: string, cidr: string): New<Tables["vpcCidr"]> {
  return { vpcId, cidr, kind: "assistant", createdAtMs: 1 };
}

/** A security group of a network. */
export function groupRow(id: string, vpcId: string, name = id): New<Tables["securityGroup"]> {
  return {
    id,
    profile: "aliyun",
    vpcId,
    name,
    description: "",
    projectId: "0",
    isDefault: false,
    kind: "normal",
    innerAccess: "accept",
    version: 1,
    modifiedAtMs: 1,
    createdAtMs: 1,
    traits: {},
  };
}
