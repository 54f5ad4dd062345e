import type { Network } from "../network/network.ts";
import { type Fields, isDone, type Outcome } from "../wire/outcome.ts";

/** What a call gave; an estate is built whole or not at all. */
export function given<T>(outcome: Outcome<T>, about: string): T {
  if (isDone(outcome)) return outcome.answer;
  throw new Error(`${about}: ${JSON.stringify(outcome)}`);
}

/** What an estate has that no reading tells, such as the numbers of its tasks, by what it is. */
export type Named = Readonly<Record<string, string>>;

/** The core of an estate, as every dialect has it. */
export interface Core {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly groupId: string;
  readonly eniId: string;
  readonly instanceId: string;
  readonly eipId: string;
  readonly spareEipId: string;
}

/** Builds the core of an estate: the same names and ranges for everybody. */
export async function buildCore(network: Network): Promise<Core> {
  const { dialect } = network;
  const vpcId = given(await network.createVpc("10.0.0.0/16", "same"), `${dialect} vpc`);
  const subnetId = given(await network.createSubnet(vpcId, "10.0.1.0/24", "same"), `${dialect} subnet`);
  const groupId = given(await network.createGroup(vpcId, "same"), `${dialect} group`);
  const place = { vpcId, subnetId, groupIds: [groupId] };
  const wish = { ...place, name: "same", address: "10.0.1.20", addresses: ["10.0.1.21"] };
  const eniId = given(await network.createEni(wish), `${dialect} eni`);
  const instanceIds = given(
    await network.runInstances({ ...place, count: 1, address: "10.0.1.50" }),
    `${dialect} instance`,
  );
  const eipId = given(await network.allocateEip(), `${dialect} eip`);
  const target = { eniId, privateAddress: "10.0.1.20" };
  given(await network.associate(eipId, target), `${dialect} binding`);
  const spareEipId = given(await network.allocateEip(), `${dialect} eip`);
  return { vpcId, subnetId, groupId, eniId, instanceId: instanceIds[0] ?? "", eipId, spareEipId };
}

/** Makes a call that must be done. */
export async function must(network: Network, action: string, params: Fields): Promise<Fields> {
  return given(await network.call(action, params), action);
}
