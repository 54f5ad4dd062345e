import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

type Clients = ReturnType<typeof tencentClients>;

/** The account that tags. */
export const uin = "100000000001";

/** A cloud with two accounts, and clients of the first in two regions and of the second. */
export interface TagWorld {
  readonly cloud: Cloud;
  readonly here: Clients;
  readonly shanghai: Clients;
  readonly other: Clients;
}

/** Starts a cloud to tag in. */
export async function openTagWorld(): Promise<TagWorld> {
  const cloud = await createCloud({
    accounts: [
      { id: uin, keys: [{ id: "first", secret: "first-secret" }] },
      { id: "200000000002", keys: [{ id: "second", secret: "second-secret" }] },
    ],
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "vpcsPerRegion", limit: 1000 }],
  });
  return {
    cloud,
    here: tencentClients(cloud),
    shanghai: tencentClients(cloud, "ap-shanghai"),
    other: tencentClients(cloud, "ap-guangzhou", { secretId: "second", secretKey: "second-secret" }),
  };
}

/** Makes a network to be tagged. */
export async function newVpc({ vpc }: Clients): Promise<string> {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "tagged", CidrBlock: "10.0.0.0/16" });
  return Vpc?.VpcId ?? "";
}

/** The tags that a network is shown with. */
export async function tagsOf(id: string, { vpc }: Clients): Promise<Record<string, string>> {
  const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [id] });
  return Object.fromEntries((VpcSet?.[0]?.TagSet ?? []).map(({ Key, Value = "" }) => [Key, Value]));
}

/** A network's six-part name. */
export function named(id: string, region = "ap-guangzhou", owner = ""): string {
  return `qcs::vpc:${region}:uin/${owner}:vpc/${id}`;
}

/** What a refusal with a code looks like. */
export const code = (text: string) => ({ code: text });
