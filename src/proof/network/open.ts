import { caller } from "../wire/caller.ts";
import { type Dialect, isDone, type Outcome, together } from "../wire/outcome.ts";
import { aliyunReads } from "./aliyun-reads.ts";
import { aliyunChanges } from "./aliyun.ts";
import type { Network, NetworkChanges, NetworkDoor, NetworkReads, Site } from "./network.ts";
import { qcloudReads } from "./qcloud-reads.ts";
import { qcloudChanges } from "./qcloud.ts";
import type { GroupState, NetworkState, RulesState } from "./state.ts";
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

/** Two zones of a region, and one that it has not; v2's are Guangzhou's. */
function zonesOf(dialect: Dialect, region: string): readonly string[] {
  if (dialect === "qcloud-v2") return ["100003", "100004", "100099"];
  const ends = region.startsWith("cn-") ? ["h", "g", "zz"] : ["3", "4", "99"];
  return ends.map((end) => `${region}-${end}`);
}

/** A cloud's core in one dialect; every verb answers an outcome and none throws. */
export function openNetwork(door: NetworkDoor): Network {
  const words = wordsOf[door.dialect];
  const { region = words.region } = door;
  const known = zonesOf(door.dialect, region);
  const zones =
    door.dialect === "qcloud-v2" || door.zone === undefined ? known : [door.zone, ...known.slice(1)];
  const call = caller({ ...door, region });
  const site: Site = { call, region, zones };
  return { dialect: door.dialect, call, ...words.changes(site), ...words.reads(site) };
}

async function allRules(
  reads: NetworkReads,
  groups: Promise<Outcome<readonly GroupState[]>>,
): Promise<Outcome<readonly RulesState[]>> {
  const known = await groups;
  if (!isDone(known)) return known;
  const rules: RulesState[] = [];
  for (const read of await Promise.all(known.answer.map(({ id }) => reads.rules(id)))) {
    if (!isDone(read)) return read;
    rules.push(read.answer);
  }
  return { answer: rules };
}

/** Everything that an account has in a region, as one dialect describes it. */
export function readState(reads: NetworkReads): Promise<Outcome<NetworkState>> {
  const groups = reads.groups();
  return together<NetworkState>({
    vpcs: reads.vpcs(),
    tables: reads.tables(),
    subnets: reads.subnets(),
    enis: reads.enis(),
    instances: reads.instances(),
    eips: reads.eips(),
    havips: reads.havips(),
    kept: reads.kept(),
    groups,
    rules: allRules(reads, groups),
  });
}
