import type { Act, Answer, Why } from "../history/history.ts";
import type { EniRef, Network } from "../network/network.ts";
import type { EniState } from "../network/state.ts";
import { type Dialect, isDone, type Outcome } from "../wire/outcome.ts";
import type { Site } from "./site.ts";

/** Why each dialect refuses, by its codes. */
const whys: Readonly<Record<Dialect, Readonly<Record<string, Why>>>> = {
  "tencent-v3": {
    ResourceInUse: "taken",
    LimitExceeded: "limit",
    "ResourceInsufficient.Subnet": "exhausted",
    "UnsupportedOperation.AttachmentNotFound": "absent",
    "UnauthorizedOperation.AttachmentNotFound": "absent",
    "UnauthorizedOperation.PrimaryIp": "other",
    "UnsupportedOperation.PrimaryIp": "other",
    UnsupportedOperation: "other",
  },
  "qcloud-v2": {
    "InvalidPrivateIpAddress.InUse": "taken",
    LimitExceeded: "limit",
    OperationFailed: "exhausted",
    ResourceNotFound: "absent",
    "InvalidPrivateip.IsPrimary": "other",
  },
  "aliyun-rpc": {
    "InvalidIp.IpAssigned": "taken",
    MaxEniPrivateIpsCountExceeded: "limit",
    "InvalidVSwitchId.IpNotEnough": "exhausted",
    "InvalidIp.IpUnassigned": "absent",
    "QuotaExceed.SecurityGroup": "limit",
  },
};

/** An answer that nothing about the subnet accounts for. */
export interface Strange {
  readonly what: string;
  /** Whether the server said that it could not do its work. */
  readonly internal: boolean;
}

/** An answer as the history takes it. */
export interface Told {
  readonly answer: Answer | "undone";
  readonly strange?: Strange;
}

const refEni = (site: Site, eniId: string): EniRef => ({ vpcId: site.vpcId, eniId });

/** Makes the call that an act is in a network's dialect; `group` is what to delete. */
export function perform(
  network: Network,
  site: Site,
  act: Act,
  { token, group = "", name }: { token?: string | undefined; group?: string | undefined; name: string },
): Promise<Outcome<unknown>> {
  switch (act.verb) {
    case "assign": {
      const eni = refEni(site, act.eni);
      if (act.count > 0) return network.assignCount(eni, act.count, token);
      return network.assignNamed(eni, act.addresses, token);
    }
    case "unassign":
      return network.unassign(refEni(site, act.eni), act.addresses);
    case "migrate":
      if (network.migrate === undefined) throw new Error(`${network.dialect} does not move addresses`);
      return network.migrate(act.address, refEni(site, act.from), refEni(site, act.to));
    case "look":
      return network.enis();
    case "free":
      return network.subnets();
    case "take":
      return network.createGroup(site.vpcId, name);
    case "give":
      return network.deleteGroup(group);
    case "count":
      return network.groups();
  }
}

function doneAnswer(site: Site, act: Act, answer: unknown): Answer {
  switch (act.verb) {
    case "assign":
      return { told: "done", addresses: act.count > 0 ? (answer as readonly string[]) : act.addresses };
    case "look": {
      const shown = (answer as readonly EniState[]).filter(({ subnetId }) => subnetId === site.subnetId);
      const enis = shown.map(({ id, addresses }) => [id, addresses.map(({ address }) => address)] as const);
      return { told: "seen", enis: Object.fromEntries(enis) };
    }
    case "free": {
      const subnet = (answer as readonly { id: string; free: number }[]).find(
        ({ id }) => id === site.subnetId,
      );
      return { told: "counted", count: subnet?.free ?? -1 };
    }
    case "count":
      return { told: "counted", count: (answer as readonly unknown[]).length };
    default:
      return { told: "done" };
  }
}

// The addresses that ENIs began with are their primary ones: they stay, and some refuse them in the words for
// addresses that are not there.
function namesPrimary({ beginning }: Site, act: Act): boolean {
  const named = act.verb === "unassign" ? act.addresses : act.verb === "migrate" ? [act.address] : [];
  const primary = Object.values(beginning.enis).flat();
  return named.some((address) => primary.includes(address));
}

/** Whether a code says that the server could not do its work. */
export function isInternal(code: string): boolean {
  return /^(Internal|ServiceUnavailable)/.test(code);
}

// What the server says of itself is held against it: after these words nothing may have been done.
const undone = /Nothing was changed/;

/** What an outcome says to the history; most internal errors leave open what was done, like a lost answer. */
export function toldBy(site: Site, act: Act, dialect: Dialect, outcome: Outcome<unknown>): Told {
  if (isDone(outcome)) return { answer: doneAnswer(site, act, outcome.answer) };
  if ("lost" in outcome) return { answer: { told: "nothing" } };
  const { code, message } = outcome;
  const strange = { what: `${dialect} ${act.verb}: ${code} ${message}`, internal: isInternal(code) };
  if (strange.internal) return { answer: undone.test(message) ? "undone" : { told: "nothing" }, strange };
  const why = whys[dialect][code];
  if (why === undefined) return { answer: { told: "refused", why: "other" }, strange };
  if (why === "absent" && namesPrimary(site, act)) return { answer: { told: "refused", why: "other" } };
  return { answer: { told: "refused", why: "quota" in act && why === "limit" ? "quota" : why } };
}
