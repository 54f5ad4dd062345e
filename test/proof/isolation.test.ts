import { afterAll, describe, expect, test } from "vitest";
import { roomyQuotas } from "../../src/proof/isolation/part.ts";
import { type IsolationReport, runIsolation } from "../../src/proof/isolation/run.ts";
import { type Dialect, dialects } from "../../src/proof/wire/outcome.ts";
import { createCloud } from "../../src/server/index.ts";
import { engines } from "../kit/story.ts";

type Reasons = Readonly<Record<string, string>>;

// Actions that answer two accounts alike, whatever they are asked of: each with its reason.
const alike: Readonly<Record<Dialect, Reasons>> = {
  "tencent-v3": {
    "what the cloud has, sells and limits, not what an account has":
      "vpc.CheckDefaultSubnet vpc.DescribeAccountAttributes vpc.DescribeNatGatewayZones " +
      "vpc.DescribeNetworkAccountType vpc.DescribeProductQuota vpc.DescribeSecurityGroupLimits " +
      "vpc.DescribeVpcLimits vpc.InquiryPriceAllocateAddresses cvm.DescribeImages " +
      "cvm.DescribeInstanceFamilyConfigs cvm.DescribeInstanceTypeConfigs cvm.DescribeRegions " +
      "cvm.DescribeZoneInstanceConfigInfos cvm.DescribeZones region.DescribeProducts " +
      "region.DescribeRegions region.DescribeZones",
    "there are no traffic packages here": "vpc.DescribeSpecificTrafficPackageUsedDetails",
    "about IPv6 addresses with a public bandwidth, of which the estate has none":
      "vpc.AllocateIp6AddressesBandwidth vpc.DescribeIp6Addresses vpc.ModifyIp6AddressesBandwidth " +
      "vpc.ReleaseIp6AddressesBandwidth",
    "about ordinary public addresses, of which the estate has none": "vpc.ReturnNormalAddresses",
    "makes what is the caller's own, and names nothing that is there":
      "cvm.ImportKeyPair tag.CreateTags sts.AssumeRole sts.GetFederationToken",
  },
  "qcloud-v2": {
    "what the cloud has, sells and limits, not what an account has":
      "CheckDefaultSubnet DescribeAccountVpcAttributes DescribeAvailabilityZones DescribeProductRegionList " +
      "DescribeVpcLimit DescribeZoneAbility",
    "makes what is the caller's own, and names nothing that is there": "CreateSecurityGroup",
    "wants an instance by its address in a network": "DescribeInstanceNetInfo",
    "wants the number of an order": "QueryNatGatewayProductionStatus",
    "about ordinary public addresses, of which the estate has none": "TransformWanIpToEip",
  },
  "aliyun-rpc": {
    "what the cloud has, sells and limits, not what an account has":
      "ecs.DescribeAccountAttributes ecs.DescribeAvailableResource ecs.DescribeBandwidthLimitation " +
      "ecs.DescribeImages ecs.DescribeInstanceTypeFamilies ecs.DescribeInstanceTypes ecs.DescribeRegions " +
      "ecs.DescribeZones vpc.DescribePublicIpAddress vpc.DescribeRegions vpc.DescribeZones " +
      "vpc.GetPublicIpAddressPoolServiceStatus vpc.ListEnhanhcedNatGatewayAvailableZones " +
      "vpc.OpenPublicIpAddressPoolService location.DescribeEndpoints",
    "makes what is the caller's own, and names nothing that is there":
      "ecs.CreatePortRangeList ecs.ImportKeyPair vpc.CreateDefaultVSwitch vpc.CreateDefaultVpc " +
      "vpc.CreatePublicIpAddressPool sts.AssumeRole",
    "only prepaid instances have an answer": "ecs.DescribeInstanceAutoRenewAttribute",
    "no traffic is measured for billing here": "vpc.Describe95Traffic",
    "there are no route target groups here, and nothing publishes routes":
      "vpc.CreateRouteTargetGroup vpc.DeleteRouteTargetGroup vpc.GetRouteTargetGroup " +
      "vpc.ListRouteTargetGroups vpc.ListVpcPublishedRouteEntries vpc.PublishVpcRouteEntries " +
      "vpc.SwitchActiveRouteTarget vpc.UpdateRouteTargetGroup vpc.WithdrawVpcPublishedRouteEntries",
    "about ordinary public addresses, of which the estate has none": "ecs.ReleasePublicIpAddress",
    "by its turn, the same action of the other product has taken the thing away":
      "vpc.DeleteHaVip vpc.DeleteNatGateway vpc.ReleaseEipAddress",
    "by its turn, the thing has gone with what it was part of":
      "ecs.DeleteNetworkInterfacePermission vpc.TransformEipSegmentToPublicIpAddressPool",
  },
};

const reports: IsolationReport[] = [];
const nowMs = () => Date.UTC(2026, 8, 21, 12);
const key = (name: string) => ({ secretId: `${name}-key`, secretKey: `${name}-secret-key` });

async function visit(dialect: Dialect, engine: string): Promise<IsolationReport> {
  const place = await engines[engine]?.();
  const accountOf = (id: string, name: string) => {
    const { secretId, secretKey } = key(name);
    return { id, keys: [{ id: secretId, secret: secretKey }] };
  };
  const cloud = await createCloud({
    nowMs,
    rateLimits: { mode: "off", perSecond: {} },
    quotas: roomyQuotas,
    accounts: [accountOf("100000000001", "owner"), accountOf("100000000002", "stranger")],
    ...place?.options,
  });
  try {
    const who = { owner: key("owner"), stranger: key("stranger") };
    const report = await runIsolation({ endpoint: cloud.endpoint, nowMs, ...who }, dialect);
    reports.push(report);
    return report;
  } finally {
    await cloud.close();
    await place?.clean();
  }
}

describe("two accounts alike, one of which calls every action with the other's ids (P12)", () => {
  test.each(dialects)("in %s", { timeout: 300_000 }, async (dialect) => {
    const report = await visit(dialect, "memory");
    expect(report).toMatchObject({ leaks: [], touched: [], broken: [] });
    expect(report.secrets).toBeGreaterThan(20);
    expect(report.reads).toBeGreaterThan(15);
    const excused = Object.values(alike[dialect]).flatMap((names) => names.split(" "));
    // One that is missing here needs an example (src/proof/isolation/examples.ts) or a reason above.
    expect(report.alike.toSorted()).toEqual(excused.toSorted());
  });

  afterAll(() => {
    const sum = (count: (report: IsolationReport) => number) =>
      reports.reduce((total, report) => total + count(report), 0);
    const counted = `${sum(({ actions }) => actions)} actions, ${sum(({ calls }) => calls)} calls`;
    process.stdout.write(`isolation: ${counted}, ${sum(({ secrets }) => secrets)} secrets kept\n`);
  });
});
