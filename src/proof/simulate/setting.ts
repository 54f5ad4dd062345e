import type { Profile, QuotaName } from "../../domain/profile.ts";
import type { Random } from "../../domain/chance.ts";
import type { TaskPolicy } from "../../domain/task/task.ts";
import { tencentProfile } from "../../dialects/tencent-v3/profile.ts";
import type { Rules } from "../../operations/kit/call.ts";

/** Quotas that a few calls reach. */
export const tight = {
  vpcsPerRegion: 3,
  subnetsPerVpc: 4,
  enisPerVpc: 7,
  privateIpsPerFreeEni: 6,
  groupsPerEni: 3,
  groupsPerRegion: 6,
  rulesPerDirection: 6,
  rulesPerGroup: 9,
  enisPerGroup: 6,
  eipsPerRegion: 5,
  eipsPerDay: 40,
  instancesPerRegion: 5,
} as const satisfies Partial<Record<QuotaName, number>>;

/** The network that is simulated: subnets so small that they are full again and again. */
export const profile: Profile = {
  ...tencentProfile,
  subnetMask: { shortest: 16, longest: 29 },
  quotas: { ...tencentProfile.quotas, ...tight },
};

/** Where public addresses come from: soon exhausted, the first range sooner. */
export const publicCidrs = ["198.18.0.0/29", "198.18.4.0/28"] as const;

/** How long a client token is honoured. */
export const tokenLifetimeMs = 3_600_000;

const delayed: TaskPolicy = { ends: "after", delayMs: 1500 };
const polled: TaskPolicy = { ends: "on-poll", polls: 2 };

const manners: readonly TaskPolicy[] = [{ ends: "at-once" }, delayed, polled];

const taskOperations = [
  "eni/create-eni",
  "eni/attach-eni",
  "eni/detach-eni",
  "eni/delete-eni",
  "private-ip/assign-private-ips",
  "private-ip/unassign-private-ips",
  "private-ip/migrate-private-ip",
  "eip/associate-eip",
  "eip/release-eips",
  "instance/terminate-instances",
] as const;

/** The rules of one world: how its tasks end is chance, by operation. */
export function drawRules(random: Random): Rules {
  const policy = () => manners[random.below(manners.length)] ?? delayed;
  return {
    profiles: { tencent: profile },
    quotas: [],
    taskPolicy: random.below(2) === 0 ? { ends: "at-once" } : policy(),
    taskPolicies:
      random.below(2) === 0 ? {} : Object.fromEntries(taskOperations.map((name) => [name, policy()])),
    tokenLifetimeMs,
    quarantineMs: 0,
    publicCidrs,
    publicCidrs6: ["2001:db8:1000::/36"],
  };
}

/**
 * What decides by counts that it does not hold: it goes alone in its account and region even where all else
 * is made to go side by side.
 */
export const counting: ReadonlySet<string> = new Set([
  "vpc/create-vpc",
  "security-group/create-group",
  "eip/allocate-eips",
  "instance/run-instances",
]);
