import type { Eip } from "../../../domain/eip/eip.ts";
import type { Eni } from "../../../domain/eni/eni.ts";
import { tight } from "../setting.ts";
import type { State } from "../state.ts";
import { must } from "../violation.ts";

function checkHost(state: State, eni: Eni): void {
  const { id, instanceId, deviceIndex, state: word } = eni;
  must(
    (instanceId === null) === (deviceIndex === null),
    "P5",
    () => `${id} hangs on ${instanceId} with the index ${deviceIndex}`,
  );
  if (instanceId === null) return;
  const host = state.get("instance", instanceId);
  must(host !== undefined, "whole", () => `${id} hangs on ${instanceId}, which is gone`);
  must(host.vpcId === eni.vpcId && host.zone === eni.zone, "whole", () => `${id} hangs in another place`);
  must(
    (eni.kind === "primary") === (deviceIndex === 0),
    "whole",
    () => `${id} is ${eni.kind} with the index ${deviceIndex}`,
  );
  if (eni.kind === "primary") must(word === "available", "whole", () => `the primary ${id} is ${word}`);
}

/** An ENI has one primary address, no more than it may, all in its subnet; and hangs where it says. */
export function checkEni(state: State, eniId: string): void {
  const addresses = state.with("privateIp", "ownerId", eniId);
  const eni = state.get("eni", eniId);
  if (eni === undefined) {
    must(addresses.length === 0, "whole", () => `${eniId} is gone and has addresses`);
    return;
  }
  const primaries = addresses.filter(({ primary }) => primary).length;
  must(primaries === 1, "P1", () => `${eniId} has ${primaries} primary addresses`);
  const elsewhere = addresses.find(({ subnetId }) => subnetId !== eni.subnetId);
  must(elsewhere === undefined, "whole", () => `${eniId} has ${elsewhere?.address} of another subnet`);
  const host = eni.instanceId === null ? undefined : state.get("instance", eni.instanceId);
  const most = Math.max(host?.ipv4PerEni ?? 0, tight.privateIpsPerFreeEni);
  must(addresses.length <= most, "P4", () => `${eniId} has ${addresses.length} addresses of ${most}`);
  const { privateIps } = eni;
  must(addresses.length === privateIps, "P4", () => `${eniId} counts ${privateIps} of ${addresses.length}`);
  const groups = state.with("eniSecurityGroup", "eniId", eniId).length;
  must(groups <= tight.groupsPerEni, "P4", () => `${eniId} has ${groups} groups of ${tight.groupsPerEni}`);
  checkHost(state, eni);
  for (const eip of state.with("eip", "eniId", eniId)) checkEip(state, eip.id);
}

/** An instance has one primary ENI, and no more ENIs than its type allows. */
export function checkInstance(state: State, instanceId: string): void {
  const enis = state.with("eni", "instanceId", instanceId);
  const instance = state.get("instance", instanceId);
  if (instance === undefined) {
    must(enis.length === 0, "whole", () => `${instanceId} is gone and has ENIs`);
    return;
  }
  const primaries = enis.filter(({ kind }) => kind === "primary").length;
  must(primaries === 1, "whole", () => `${instanceId} has ${primaries} primary ENIs`);
  must(enis.length <= instance.eniLimit, "P4", () => `${instanceId} has ${enis.length} ENIs`);
  const indexes = new Set(enis.map(({ deviceIndex }) => deviceIndex));
  must(indexes.size === enis.length, "P1", () => `two ENIs of ${instanceId} have one index`);
}

function checkLanding(state: State, eip: Eip): void {
  const { id, eniId, privateAddress, targetId } = eip;
  const eni = state.get("eni", eniId);
  must(eni !== undefined, "whole", () => `${id} is bound to ${eniId}, which is gone`);
  const [ip] = state.with("privateIp", "ownerId", eniId).filter(({ address }) => address === privateAddress);
  must(ip !== undefined, "P5", () => `${id} is bound to ${privateAddress}, which is not on ${eniId}`);
  const alike = state.with("eip", "eniId", eniId).filter((one) => one.privateAddress === privateAddress);
  must(alike.length === 1, "P1", () => `${privateAddress} of ${eniId} has ${alike.length} EIPs`);
  if (eni.state !== "available") return;
  must(eip.instanceId === eni.instanceId, "P5", () => `${id} leads to ${eip.instanceId}, its ENI does not`);
  const target = eip.targetKind === "instance" ? eni.instanceId : eniId;
  must(target === targetId, "P5", () => `${id} says to be bound to ${targetId}, and is to ${target}`);
}

/** An EIP is bound to one thing that is there, or to nothing at all. */
export function checkEip(state: State, eipId: string): void {
  const eip = state.get("eip", eipId);
  if (eip === undefined) return;
  const held = ["bound", "binding", "unbinding"].includes(eip.state);
  const landing = [eip.targetKind, eip.targetId, eip.eniId, eip.privateAddress, eip.boundAtMs];
  const parts = landing.filter((one) => one !== null).length;
  must(parts === (held ? landing.length : 0), "P5", () => `${eipId} is ${eip.state} with ${parts} parts`);
  if (held) checkLanding(state, eip);
  else must(eip.instanceId === null, "P5", () => `${eipId} is ${eip.state} and leads to ${eip.instanceId}`);
}
