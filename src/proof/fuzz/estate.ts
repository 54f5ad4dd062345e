import { Agent } from "node:http";
import { buildAliyun } from "../isolation/aliyun-estate.ts";
import { actionsOf, isRead, nameOf } from "../isolation/actions.ts";
import { leavesOf, prefixOf } from "../isolation/leaves.ts";
import { buildTencent } from "../isolation/tencent-estate.ts";
import { openNetwork } from "../network/open.ts";
import type { Network } from "../network/network.ts";
import { type Dialect, isDone } from "../wire/outcome.ts";
import type { Credentials } from "../wire/signed.ts";

/** What there is in an account: what fuzzed calls name, so that they get far. */
export interface Estate {
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
  readonly cidrs: readonly string[];
  readonly zones: readonly string[];
}

/** Every text that an account is told when it asks for everything. */
export async function textsOf(network: Network): Promise<readonly string[]> {
  const texts = new Set<string>();
  for (const found of actionsOf(network.dialect).filter(isRead)) {
    const outcome = await network.call(nameOf(network.dialect, found), {});
    if (isDone(outcome)) leavesOf(outcome.answer, texts);
  }
  return [...texts];
}

async function learn(network: Network, zones: readonly string[]): Promise<Estate> {
  const texts = await textsOf(network);
  const own = (pattern: RegExp) => texts.filter((text) => pattern.test(text));
  return {
    ids: [
      "vpc-00000000",
      ...texts.filter((text) => /^[a-z]{1,12}\d?-/.test(text) && prefixOf(text) !== undefined),
    ],
    addresses: ["10.0.1.77", "10.0.1.20", "1.2.3.4", ...own(/^\d+\.\d+\.\d+\.\d+$/)].slice(0, 40),
    cidrs: ["10.0.9.0/24", "0.0.0.0/0", "10.0.1.16/28", "fd00::/64", ...own(/^[\da-f.:]+\/\d+$/)].slice(
      0,
      40,
    ),
    zones,
  };
}

/** Builds something of every family in each cloud, and tells what there is as each dialect names it. */
export async function makeEstates(
  endpoint: string,
  credentials: Credentials,
): Promise<Readonly<Record<Dialect, Estate>>> {
  // Its own, so that nothing of it is left open when connections are counted.
  const agent = new Agent({ keepAlive: true });
  const as = (dialect: Dialect) => openNetwork({ endpoint, credentials, dialect, agent });
  try {
    await buildTencent(as("tencent-v3"), "fuzz");
    await buildAliyun(as("aliyun-rpc"), "fuzz");
    return {
      "tencent-v3": await learn(as("tencent-v3"), ["ap-guangzhou-3", "ap-guangzhou-4"]),
      "qcloud-v2": await learn(as("qcloud-v2"), ["100003", "100004"]),
      "aliyun-rpc": await learn(as("aliyun-rpc"), ["cn-hangzhou-h", "cn-hangzhou-i"]),
    };
  } finally {
    agent.destroy();
  }
}
