import { caller } from "../wire/caller.ts";
import { type Dialect, isDone, type Outcome } from "../wire/outcome.ts";
import { aliyunReads } from "./aliyun-reads.ts";
import { aliyunChanges } from "./aliyun.ts";
import type { Network, NetworkChanges, NetworkDoor, NetworkReads, Site } from "./network.ts";
import { qcloudReads } from "./qcloud-reads.ts";
import { qcloudChanges } from "./qcloud.ts";
import type { NetworkState, RulesState } from "./state.ts";
import { tencentReads } from "./tencent-reads.ts";
import { tencentChanges } from "./tencent.ts";

interface Words {
  readonly changes: (site: Site) => NetworkChanges;
  readonly reads: (site: Site) => NetworkReads;
  readonly region: string;
}

const wordsOf: Readonly<Record<Dialect, Words>> = {
  "tencent-v3": { changes: tencentChanges, reads: tencentReads, region: "ap-guangzhou" },
  "qcloud-v2": { changes: qcloudChanges, reads: qcloudReads, region: "gz" },
  "aliyun-rpc": { changes: aliyunChanges, reads: aliyunReads, region: "cn-hangzhou" },
};

/** A cloud's core in one dialect; every verb answers an outcome and none throws. */
export function openNetwork(door: NetworkDoor): Network {
  const words = wordsOf[door.dialect];
  const { region = words.region } = door;
  const zone = door.zone ?? (region.startsWith("cn-") ? `${region}-h` : `${region}-3`);
  const call = caller({ ...door, region });
  const site: Site = { call, region, zone };
  return { dialect: door.dialect, call, ...words.changes(site), ...words.reads(site) };
}

/** Everything that an account has in a region, as one dialect describes it. */
export async function readState(reads: NetworkReads): Promise<Outcome<NetworkState>> {
  const vpcs = await reads.vpcs();
  if (!isDone(vpcs)) return vpcs;
  const tables = await reads.tables();
  if (!isDone(tables)) return tables;
  const subnets = await reads.subnets();
  if (!isDone(subnets)) return subnets;
  const enis = await reads.enis();
  if (!isDone(enis)) return enis;
  const instances = await reads.instances();
  if (!isDone(instances)) return instances;
  const eips = await reads.eips();
  if (!isDone(eips)) return eips;
  const groups = await reads.groups();
  if (!isDone(groups)) return groups;
  const rules: RulesState[] = [];
  for (const read of await Promise.all(groups.answer.map(({ id }) => reads.rules(id)))) {
    if (!isDone(read)) return read;
    rules.push(read.answer);
  }
  return {
    answer: {
      vpcs: vpcs.answer,
      tables: tables.answer,
      subnets: subnets.answer,
      enis: enis.answer,
      instances: instances.answer,
      eips: eips.answer,
      groups: groups.answer,
      rules,
    },
  };
}
