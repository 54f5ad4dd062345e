import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunGroups, aliyunRules, out, web } from "./aliyun-place.ts";

const regionId = "cn-hangzhou";
let cloud: Cloud;
let clients: ReturnType<typeof aliyunClients>;
let vpcId: string;
let securityGroupId: string;

const { network, group, list, remove } = aliyunGroups(
  () => clients,
  () => vpcId,
);
const { permissions, authorize, authorizeEgress, revoke, modify, rules, ports } = aliyunRules(
  () => clients,
  () => securityGroupId,
);

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "groupsPerRegion", limit: 500 },
      { quota: "rulesPerGroup", limit: 10 },
    ],
  });
  clients = aliyunClients(cloud);
  vpcId = await network();
});

beforeEach(async () => {
  securityGroupId = await group();
});

afterAll(() => cloud.close());

describe("AuthorizeSecurityGroup", () => {
  test("adds rules, ranked by their priority", async () => {
    await authorize(
      web("80/80", { priority: "5" }),
      web("22/22", { policy: "drop", description: "no shell" }),
    );
    await authorizeEgress(out("-1/-1", { ipProtocol: "ALL" }));
    expect(await rules({ direction: "ingress" })).toMatchObject([
      {
        securityGroupRuleId: expect.stringMatching(/^sgr-/),
        direction: "ingress",
        ipProtocol: "TCP",
        portRange: "22/22",
        sourceCidrIp: "10.0.0.0/8",
        policy: "Drop",
        priority: "1",
        nicType: "intranet",
        description: "no shell",
      },
      { portRange: "80/80", policy: "Accept", priority: "5" },
    ]);
    expect(await rules({ direction: "egress" })).toMatchObject([
      { ipProtocol: "ALL", portRange: "-1/-1", destCidrIp: "0.0.0.0/0" },
    ]);
    expect(await rules()).toHaveLength(3);
    expect(await rules({ nicType: "internet" })).toEqual([]);
    expect((await list({ securityGroupId }))[0]?.ruleCount).toBe(3);
  });

  test("a rule that is there is no second one", async () => {
    await authorize(web(), web());
    await authorize(web("80/80", { description: "again" }));
    expect(await ports()).toEqual(["80/80"]);
    await authorize(web("80/80", { priority: "2" }));
    expect(await ports()).toEqual(["80/80", "80/80"]);
  });

  test("takes a rule beside the other parameters, as the first clients sent it", async () => {
    const { ecs, ecsTypes } = clients;
    await ecs.authorizeSecurityGroup(
      new ecsTypes.AuthorizeSecurityGroupRequest({ regionId, securityGroupId, ...web("8080/8090") }),
    );
    expect(await ports()).toEqual(["8080/8090"]);
  });

  test("keeps what narrows the near end", async () => {
    await authorize(web("80/80", { destCidrIp: "10.1.0.0/16", sourcePortRange: "1024/65535" }));
    expect(await rules()).toMatchObject([
      { sourceCidrIp: "10.0.0.0/8", destCidrIp: "10.1.0.0/16", sourcePortRange: "1024/65535" },
    ]);
  });

  const cases: [what: string, entry: object, code: string][] = [
    ["no protocol", { portRange: "80/80", sourceCidrIp: "10.0.0.0/8" }, "MissingParameter"],
    ["a bad protocol", web("80/80", { ipProtocol: "sctp" }), "InvalidIpProtocol.Malformed"],
    ["no ports", web(""), "MissingParameter"],
    ["bad ports", web("80"), "InvalidSourcePortRange.Malformed"],
    ["ports without ports", web("80/80", { ipProtocol: "icmp" }), "InvalidSourcePortRange.Malformed"],
    ["a bad priority", web("80/80", { priority: "101" }), "InvalidPriority.ValueNotSupported"],
    ["a bad policy", web("80/80", { policy: "log" }), "InvalidPolicy.Malformed"],
    ["a bad block", web("80/80", { sourceCidrIp: "10.0.0.0/40" }), "InvalidSourceCidrIp.Malformed"],
    ["a bad near block", web("80/80", { destCidrIp: "x" }), "InvalidDestCidrIp.Malformed"],
    [
      "a bad IPv6 block",
      web("80/80", { sourceCidrIp: "", ipv6SourceCidrIp: "10.0.0.0/8" }),
      "InvalidParam.Ipv6SourceCidrIp",
    ],
    [
      "ICMP over IPv6",
      { ipProtocol: "icmp", ipv6SourceCidrIp: "::/0" },
      "InvalidParam.Ipv4ProtocolConflictWithIpv6Address",
    ],
    [
      "ICMPv6 over IPv4",
      { ipProtocol: "icmpv6", sourceCidrIp: "10.0.0.0/8" },
      "InvalidParam.Ipv6ProtocolConflictWithIpv4Address",
    ],
    ["no other end", web("80/80", { sourceCidrIp: "" }), "MissingParameter.Source"],
    ["two other ends", web("80/80", { sourceGroupId: "sg-x" }), "InvalidParamter.Conflict"],
    [
      "a group that is not there",
      web("80/80", { sourceCidrIp: "", sourceGroupId: "sg-x" }),
      "InvalidSourceGroupId.NotFound",
    ],
    [
      "a prefix list",
      web("80/80", { sourceCidrIp: "", sourcePrefixListId: "pl-x" }),
      "InvalidPrefixListId.NotFound",
    ],
    ["another network's card", web("80/80", { nicType: "internet" }), "InvalidNicType.ValueNotSupported"],
    [
      "a port list that is not there",
      web("", { portRangeListId: "prl-x" }),
      "InvalidPortRangeListId.NotFound",
    ],
  ];
  test.each(cases)("refuses %s and changes nothing", async (_what, entry, code) => {
    expect(await refusalOf(authorize(web("1/1"), entry))).toBe(code);
    expect(await rules()).toEqual([]);
  });

  test("names groups of the same VPC, and none in an enterprise group", async () => {
    const from = (sourceGroupId: string) => web("80/80", { sourceCidrIp: "", sourceGroupId });
    const peer = await group({ securityGroupName: "peer" });
    await authorize(from(peer), from(securityGroupId));
    expect(await rules()).toMatchObject([
      { sourceGroupId: peer, sourceGroupName: "peer" },
      { sourceGroupId: securityGroupId },
    ]);
    const stranger = await group({ vpcId: await network() });
    expect(await refusalOf(authorize(from(stranger)))).toBe("InvalidSourceGroupId.Mismatch");
    const self = out("80/80", { destCidrIp: "", destGroupId: securityGroupId });
    expect(await refusalOf(authorizeEgress(self))).toBe("InvalidSecurityGroup.IsSame");
    expect(await refusalOf(remove(peer))).toBe("DependencyViolation");
    const { ecs, ecsTypes } = clients;
    const { body } = await ecs.describeSecurityGroupReferences(
      new ecsTypes.DescribeSecurityGroupReferencesRequest({ regionId, securityGroupId: [peer] }),
    );
    expect(body?.securityGroupReferences?.securityGroupReference).toMatchObject([
      {
        securityGroupId: peer,
        referencingSecurityGroups: { referencingSecurityGroup: [{ securityGroupId }] },
      },
    ]);
    securityGroupId = await group({ securityGroupType: "enterprise" });
    expect(await refusalOf(authorize(from(peer)))).toBe("InvalidSourceGroupId.Mismatch");
  });

  test("of another account are refused by the name of who named it", async () => {
    const foreign = out("80/80", { destGroupId: securityGroupId, destGroupOwnerAccount: "x" });
    await expect(authorizeEgress(foreign)).rejects.toThrow(/DestGroupOwnerAccount/);
  });

  test("stops at the quota of rules", async () => {
    await authorize(...Array.from({ length: 10 }, (_, at) => web(`${at + 1}/${at + 1}`)));
    expect(await refusalOf(authorize(web("99/99")))).toBe("AuthorizationLimitExceed");
    await authorize(web("1/1"));
    expect(await ports()).toHaveLength(10);
  });
});

describe("RevokeSecurityGroup", () => {
  beforeEach(() => authorize(web("1/1"), web("2/2", { priority: "7" }), web("3/3")));

  test("takes rules away by what they say, and is content when they are not there", async () => {
    await revoke({ permissions: permissions([web("1/1"), web("2/2"), web("9/9")]) });
    expect(await ports()).toEqual(["3/3", "2/2"]);
  });

  test("takes rules away by their ids, which must be there", async () => {
    const [first] = await rules();
    await revoke({ securityGroupRuleId: [first?.securityGroupRuleId] });
    expect(await ports()).toEqual(["3/3", "2/2"]);
    expect(await refusalOf(revoke({ securityGroupRuleId: ["sgr-x"] }))).toBe("InvalidGroupAuthItem.NotFound");
  });

  test("the other direction is not touched", async () => {
    const { ecs, ecsTypes } = clients;
    await authorizeEgress(out());
    const permissionsOut = [new ecsTypes.RevokeSecurityGroupEgressRequestPermissions(out())];
    await ecs.revokeSecurityGroupEgress(
      new ecsTypes.RevokeSecurityGroupEgressRequest({
        regionId,
        securityGroupId,
        permissions: permissionsOut,
      }),
    );
    expect((await rules()).map((one) => one.direction)).toEqual(["ingress", "ingress", "ingress"]);
  });
});

describe("ModifySecurityGroupRule", () => {
  test("changes what it names of a rule with an id", async () => {
    await authorize(web("80/80", { description: "web" }), web("81/81"));
    const [rule] = await rules();
    const id = { securityGroupRuleId: rule?.securityGroupRuleId };
    await modify({ ...id, portRange: "8080/8080", policy: "drop" });
    expect(await rules()).toMatchObject([
      {
        securityGroupRuleId: rule?.securityGroupRuleId,
        sourceCidrIp: "10.0.0.0/8",
        description: "web",
        portRange: "8080/8080",
        policy: "Drop",
      },
      { portRange: "81/81" },
    ]);
    expect(await refusalOf(modify({ ...id, portRange: "81/81", policy: "accept" }))).toBe(
      "InvalidParamter.Conflict",
    );
    const otherEnd = { sourceGroupId: await group() };
    expect(await refusalOf(modify({ ...id, ...otherEnd }))).toBe("InvalidParamter.Conflict");
    expect(await refusalOf(modify({ securityGroupRuleId: "sgr-x", priority: "2" }))).toBe(
      "SecurityGroupRule.NotFound",
    );
  });

  test("describes a rule otherwise that is named by what it says", async () => {
    await authorize(web());
    await modify(web("80/80", { description: "the web" }));
    expect(await rules()).toMatchObject([{ description: "the web" }]);
    expect(await refusalOf(modify(web("9/9")))).toBe("SecurityGroupRule.NotFound");
  });

  test("changes egress rules as well", async () => {
    const { ecs, ecsTypes } = clients;
    await authorizeEgress(out());
    const [rule] = await rules();
    await ecs.modifySecurityGroupEgressRule(
      new ecsTypes.ModifySecurityGroupEgressRuleRequest({
        regionId,
        securityGroupId,
        securityGroupRuleId: rule?.securityGroupRuleId ?? "",
        destCidrIp: "192.168.0.0/16",
      }),
    );
    expect(await rules()).toMatchObject([{ destCidrIp: "192.168.0.0/16", portRange: "443/443" }]);
  });
});
