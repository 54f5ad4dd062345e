import type { aliyunClients } from "../kit/clients.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** Groups of a VPC as Alibaba's SDK makes, lists and deletes them. */
export function aliyunGroups(clientsOf: () => Clients, vpcOf: () => string) {
  async function network(): Promise<string> {
    const { vpc, vpcTypes } = clientsOf();
    const { body } = await vpc.createVpc(
      new vpcTypes.CreateVpcRequest({ regionId, cidrBlock: "10.0.0.0/8" }),
    );
    return body?.vpcId ?? "";
  }

  function create(more: object = {}) {
    const { ecs, ecsTypes } = clientsOf();
    const wish = { regionId, vpcId: vpcOf(), securityGroupName: "web", ...more };
    return ecs.createSecurityGroup(new ecsTypes.CreateSecurityGroupRequest(wish));
  }

  async function group(more: object = {}): Promise<string> {
    return (await create(more)).body?.securityGroupId ?? "";
  }

  async function list(more: object = {}) {
    const { ecs, ecsTypes } = clientsOf();
    const request = new ecsTypes.DescribeSecurityGroupsRequest({ regionId, ...more });
    const { body } = await ecs.describeSecurityGroups(request);
    return body?.securityGroups?.securityGroup ?? [];
  }

  function remove(securityGroupId: string) {
    const { ecs, ecsTypes } = clientsOf();
    return ecs.deleteSecurityGroup(new ecsTypes.DeleteSecurityGroupRequest({ regionId, securityGroupId }));
  }

  return { network, create, group, list, remove };
}

/** A rule for traffic that comes in. */
export const web = (portRange = "80/80", more: object = {}) => ({
  ipProtocol: "tcp",
  portRange,
  sourceCidrIp: "10.0.0.0/8",
  ...more,
});

/** A rule for traffic that goes out. */
export const out = (portRange = "443/443", more: object = {}) => ({
  ipProtocol: "tcp",
  portRange,
  destCidrIp: "0.0.0.0/0",
  ...more,
});

/** Rules of a group as Alibaba's SDK adds, changes and shows them. */
export function aliyunRules(clientsOf: () => Clients, groupOf: () => string) {
  function permissions(entries: readonly object[]) {
    const { ecsTypes } = clientsOf();
    return entries.map((one) => new ecsTypes.AuthorizeSecurityGroupRequestPermissions(one));
  }

  function authorize(...entries: object[]) {
    const { ecs, ecsTypes } = clientsOf();
    const request = { regionId, securityGroupId: groupOf(), permissions: permissions(entries) };
    return ecs.authorizeSecurityGroup(new ecsTypes.AuthorizeSecurityGroupRequest(request));
  }

  function authorizeEgress(...entries: object[]) {
    const { ecs, ecsTypes } = clientsOf();
    const listed = entries.map((one) => new ecsTypes.AuthorizeSecurityGroupEgressRequestPermissions(one));
    const request = { regionId, securityGroupId: groupOf(), permissions: listed };
    return ecs.authorizeSecurityGroupEgress(new ecsTypes.AuthorizeSecurityGroupEgressRequest(request));
  }

  function revoke(more: object) {
    const { ecs, ecsTypes } = clientsOf();
    return ecs.revokeSecurityGroup(
      new ecsTypes.RevokeSecurityGroupRequest({ regionId, securityGroupId: groupOf(), ...more }),
    );
  }

  function modify(more: object) {
    const { ecs, ecsTypes } = clientsOf();
    return ecs.modifySecurityGroupRule(
      new ecsTypes.ModifySecurityGroupRuleRequest({ regionId, securityGroupId: groupOf(), ...more }),
    );
  }

  async function attribute(more: object = {}) {
    const { ecs, ecsTypes } = clientsOf();
    const request = { regionId, securityGroupId: groupOf(), ...more };
    const { body } = await ecs.describeSecurityGroupAttribute(
      new ecsTypes.DescribeSecurityGroupAttributeRequest(request),
    );
    if (body === undefined) throw new Error("no group was answered");
    return body;
  }

  const rules = async (more: object = {}) => (await attribute(more)).permissions?.permission ?? [];
  const ports = async () => (await rules({ direction: "ingress" })).map((one) => one.portRange);

  return { permissions, authorize, authorizeEgress, revoke, modify, attribute, rules, ports };
}
