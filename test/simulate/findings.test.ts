import { beforeEach, describe, expect, test } from "vitest";
import { randomFrom } from "../../src/domain/chance.ts";
import type { TaskPolicy } from "../../src/domain/task/task.ts";
import { attachEni } from "../../src/operations/eni/attach-eni.ts";
import { createEni } from "../../src/operations/eni/create-eni.ts";
import { detachEni } from "../../src/operations/eni/detach-eni.ts";
import { runInstances } from "../../src/operations/instance/run-instances.ts";
import { terminateInstances } from "../../src/operations/instance/terminate-instances.ts";
import type { Call, Rules } from "../../src/operations/kit/call.ts";
import type { WriteOperation } from "../../src/operations/kit/operation.ts";
import { runWrite } from "../../src/operations/kit/run.ts";
import { assignPrivateIps } from "../../src/operations/private-ip/assign-private-ips.ts";
import { unassignPrivateIps } from "../../src/operations/private-ip/unassign-private-ips.ts";
import { createSubnets } from "../../src/operations/subnet/create-subnet.ts";
import { endDueTask } from "../../src/operations/task/end-due-tasks.ts";
import { createVpc } from "../../src/operations/vpc/create-vpc.ts";
import { SimStore } from "../../src/proof/simulate/store/store.ts";
import { drawRules } from "../../src/proof/simulate/setting.ts";
import { interrupted } from "../../src/proof/simulate/interruption.ts";
import type { Manner, Store, WriteTx } from "../../src/store/port.ts";

const owner = { accountId: "100", region: "north" };
const later: TaskPolicy = { ends: "after", delayMs: 1000 };
const small = { name: "s", family: "s", vcpu: 1, memoryGib: 1, enis: 3, ipv4PerEni: 4, ipv6PerEni: 1 };

let store: SimStore;
let calls: number;

/** A transaction's statements go one after another, as a connection sends them. */
const inTurn = (tx: WriteTx) => interrupted(tx, async () => undefined);

/** Changes go side by side, however the product would have them go. */
const sideBySide = (): Store => ({
  meter: store.meter,
  read: (scope, work) => store.read(scope, work),
  write: (scope, work) => store.write(scope, (tx) => work(inTurn(tx)), "alongside" satisfies Manner),
  close: () => store.close(),
});

async function make<I, R>(operation: WriteOperation<I, R>, input: I, about: Partial<Call & Rules> = {}) {
  calls += 1;
  const rules = {
    ...drawRules(randomFrom([1])),
    taskPolicy: { ends: "at-once" },
    taskPolicies: {},
    ...about,
  };
  const call = {
    ...owner,
    requestId: `r${calls}`,
    nowMs: 1_000_000,
    seed: [calls],
    profile: "tencent",
    ...about,
  };
  return runWrite(sideBySide(), rules as Rules, operation, call, input);
}

async function network() {
  const { result: made } = await make(createVpc, { name: "n", cidr: "10.0.0.0/16" });
  const subnet = { vpcId: made.vpc.id, name: "s", cidr: "10.0.0.0/28", zone: "z" };
  const { result: subnets } = await make(createSubnets, { vpcId: made.vpc.id, subnets: [subnet] });
  const subnetId = subnets[0]?.subnet.id ?? "";
  const words = { subnetId, name: "e", addresses: [], securityGroupIds: [] };
  const { result: created } = await make(createEni, { ...words, count: 2 });
  const names = [1, 2].map(() => ({ name: "i", hostName: "" }));
  const machines = { subnetId, names, type: small, imageId: "i", primaryEni: { securityGroupIds: [] } };
  const { result: run } = await make(runInstances, { ...machines, started: true });
  const [first = "", second = ""] = run.instanceIds;
  return { eniId: created.eni.id, privateIps: created.privateIps, first, second };
}

const eniOf = (eniId: string) => store.read(owner, (tx) => tx.get("eni", eniId));

// Each was found by the simulation (docs/proof.md has the seeds), and is told here in few calls.
describe("what the simulation found stays mended", () => {
  beforeEach(() => {
    store = new SimStore();
    calls = 0;
  });

  test("twins with one token get one answer, although the second finds its work done", async () => {
    const { eniId, privateIps } = await network();
    const addresses = [privateIps.find((ip) => !ip.primary)?.address ?? ""];
    const twin = () => make(unassignPrivateIps, { eniId, addresses }, { clientToken: "t" });
    const [one, other] = await Promise.all([twin(), twin()]);
    expect(other).toEqual(one);
  });

  test("twins with a token that has expired get one answer as well", async () => {
    const { eniId, privateIps } = await network();
    const [first = "", second = ""] = privateIps.flatMap((ip) => (ip.primary ? [] : [ip.address]));
    const take = (address: string, nowMs: number) =>
      make(unassignPrivateIps, { eniId, addresses: [address] }, { clientToken: "t", nowMs });
    await take(first, 1_000_000);
    const twin = () => take(second, 100_000_000);
    const [one, other] = await Promise.all([twin(), twin()]);
    expect(other).toEqual(one);
  });

  test("two nodes that end one task end it once", async () => {
    const { eniId } = await network();
    await make(assignPrivateIps, { eniId, addresses: [], count: 1 }, { taskPolicy: later });
    const taskId = (await eniOf(eniId))?.taskId ?? 0;
    const end = () => make(endDueTask, { taskId }, { nowMs: 2_000_000 });
    const ended = await Promise.all([end(), end(), end()]);
    expect(ended.map(({ result }) => result).sort()).toEqual([false, false, true]);
  });

  test("an ENI that goes with its instance is given no address on its way", async () => {
    const { eniId, first } = await network();
    await make(attachEni, { eniId, instanceId: first });
    const [primary] = await store.read(owner, (tx) =>
      tx.find("eni", { where: { instanceId: first, kind: "primary" } }),
    );
    const going = primary?.id ?? "";
    await Promise.allSettled([
      make(assignPrivateIps, { eniId: going, addresses: [], count: 2 }),
      make(terminateInstances, { instanceIds: [first], running: true }),
      make(assignPrivateIps, { eniId: going, addresses: [], count: 1 }),
    ]);
    expect(await eniOf(going)).toBeUndefined();
    const left = await store.read(owner, (tx) => tx.find("privateIp", { where: { ownerId: going } }));
    expect(left).toEqual([]);
  });

  test("an ENI that hangs elsewhere by now stays there when its detaching ends", async () => {
    const { eniId, first, second } = await network();
    await make(attachEni, { eniId, instanceId: first });
    await make(detachEni, { eniId, instanceId: first }, { taskPolicy: later });
    const taskId = (await eniOf(eniId))?.taskId ?? 0;
    await make(terminateInstances, { instanceIds: [first], running: true });
    await make(attachEni, { eniId, instanceId: second });
    await make(endDueTask, { taskId }, { nowMs: 2_000_000 });
    expect((await eniOf(eniId))?.instanceId).toBe(second);
  });
});
