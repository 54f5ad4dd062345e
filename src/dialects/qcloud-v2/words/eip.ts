import type { Eip } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { QcloudEipSetOut } from "../../../generated/qcloud-v2.ts";
import { ownEntry } from "../../kit/own-entry.ts";
import { localTime } from "../../tencent-v3/words/times.ts";

/** v2's numbers for where an EIP stands; 9 is a making that failed, which leaves nothing behind here. */
export const eipStatuses: Readonly<Record<Eip["state"], number>> = {
  creating: 0,
  binding: 1,
  bound: 2,
  unbinding: 3,
  unbound: 4,
  releasing: 6,
};

/** v2's numbers for the carriers of public addresses. */
const ispNumbers: Readonly<Record<string, number>> = { CTCC: 0, CUCC: 1, CMCC: 2, BGP: 5 };

/** The carrier that a number means; BGP when none was asked for. */
export function ispOf(ispId = "5"): string {
  const isp = Object.keys(ispNumbers).find((one) => String(ispNumbers[one]) === ispId);
  const expected = "0 (CTCC), 1 (CUCC), 2 (CMCC) or 5 (BGP)";
  return isp ?? refuse({ kind: "request.out-of-range", field: "ispId", value: ispId, expected });
}

/** The numbers of the modes, by which an instance sees a private address of its own or the public one. */
const modes: Readonly<Record<string, string>> = { "0": "", "1": "direct" };

/** The number of a carrier. */
export function ispNumberOf(isp: string): number {
  return ispNumbers[isp] ?? 5;
}

/** How an EIP is to work: 0 translates, 1 shows the instance the public address itself. */
export function modeOf(mode: string): string {
  const word = ownEntry(modes, mode);
  if (word !== undefined) return word;
  const expected = "0 (NAT) or 1 (direct)";
  return refuse({ kind: "request.out-of-range", field: "mode", value: mode, expected });
}

/** A switch that is sent as 0 or 1. */
export function isOn(field: string, value: number): boolean {
  if (value === 0 || value === 1) return value === 1;
  return refuse({ kind: "request.out-of-range", field, value, expected: "0 or 1" });
}

/** An EIP as v2 words it; one on a free ENI is bound all the same. */
export function eipOut(eip: Eip, nowMs: number): QcloudEipSetOut {
  const isOnGateway = eip.targetKind === "nat" || eip.targetKind === "havip";
  return {
    eipId: eip.id,
    eipName: eip.name,
    eip: eip.address,
    ispId: ispNumberOf(eip.isp),
    status: eipStatuses[eip.state],
    arrears: eip.inArrears ? 1 : 0,
    unInstanceId: eip.instanceId ?? (isOnGateway ? (eip.targetId ?? "") : ""),
    createdAt: localTime(eip.createdAtMs),
    updatedAt: localTime(eip.modifiedAtMs),
    freeSecond: eip.freeAtMs === null ? 0 : Math.floor((nowMs - eip.freeAtMs) / 1000),
    type: eip.targetKind === "nat" ? 1 : 0,
    privateIpAddress: eip.privateAddress ?? "",
    networkInterfaceId: eip.eniId ?? "",
  };
}
