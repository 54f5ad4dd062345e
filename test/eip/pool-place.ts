import type { eipPlace } from "./aliyun-place.ts";

type Row = Record<string, unknown>;

/** Pools of public addresses as Alibaba's clients ask for them. */
export function poolPlace({ vpc }: Pick<Awaited<ReturnType<typeof eipPlace>>, "vpc">) {
  const list = async (question: object): Promise<Row[]> => {
    const answer = await vpc("ListPublicIpAddressPools", { MaxResults: 100, ...question });
    return answer["PublicIpAddressPoolList"] as Row[];
  };
  return {
    async make(more: object = {}): Promise<string> {
      const made = await vpc("CreatePublicIpAddressPool", { ...more });
      return String(made["PublicIpAddressPoolId"]);
    },
    /** Adds any block of a mask, or one by name. */
    async add(PublicIpAddressPoolId: string, block: number | string, more: object = {}): Promise<string> {
      const named = typeof block === "number" ? { CidrMask: block } : { CidrBlock: block };
      const asked = { PublicIpAddressPoolId, ...named, ...more };
      return String((await vpc("AddPublicIpAddressPoolCidrBlock", asked))["CidrBlock"]);
    },
    drop: (PublicIpAddressPoolId: string, CidrBlock: string, more: object = {}) =>
      vpc("DeletePublicIpAddressPoolCidrBlock", { PublicIpAddressPoolId, CidrBlock, ...more }),
    remove: (PublicIpAddressPoolId: string, more: object = {}) =>
      vpc("DeletePublicIpAddressPool", { PublicIpAddressPoolId, ...more }),
    async show(id: string): Promise<Row> {
      return (await list({ "PublicIpAddressPoolIds.1": id }))[0] ?? {};
    },
    async ids(question: object): Promise<unknown[]> {
      return (await list(question)).map((pool) => pool["PublicIpAddressPoolId"]);
    },
    async blocks(PublicIpAddressPoolId: string, more: object = {}): Promise<Row[]> {
      const asked = { PublicIpAddressPoolId, MaxResults: 100, ...more };
      return (await vpc("ListPublicIpAddressPoolCidrBlocks", asked))["PublicIpPoolCidrBlockList"] as Row[];
    },
  };
}
