import { afterAll, describe, expect, test, vi } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { dataFolder, type Program, startProgram } from "./program.ts";

const data = dataFolder();
afterAll(data.remove);

const config = ["--data", data.folder, "--config", new URL("./crash.yaml", import.meta.url).pathname];

type Vpc = ReturnType<typeof tencentClients>["vpc"];

/** What clients were told: each address with the ENI that has it. */
type Acknowledged = Map<string, string>;

async function assignUntilKilled(vpc: Vpc, eniIds: readonly string[], told: Acknowledged): Promise<void> {
  const worker = async (at: number) => {
    for (let turn = 0; ; turn += 1) {
      const eniId = eniIds[(at + turn * 7) % eniIds.length] ?? "";
      const answer = await vpc
        .AssignPrivateIpAddresses({ NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount: 2 })
        .catch((error: { code?: string }) => error);
      if (!("PrivateIpAddressSet" in answer)) return;
      for (const { PrivateIpAddress } of answer.PrivateIpAddressSet ?? [])
        told.set(PrivateIpAddress ?? "", eniId);
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, at) => worker(at)));
}

async function everyEni(vpc: Vpc) {
  const enis = [];
  for (let Offset = 0; ; Offset += 100) {
    const page = (await vpc.DescribeNetworkInterfaces({ Limit: 100, Offset })).NetworkInterfaceSet ?? [];
    enis.push(...page);
    if (page.length < 100) return enis;
  }
}

async function prepare(vpc: Vpc): Promise<string[]> {
  const { Vpc: made } = await vpc.CreateVpc({ VpcName: "crash", CidrBlock: "10.0.0.0/12" });
  const VpcId = made?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId,
    SubnetName: "crash",
    CidrBlock: "10.0.0.0/16",
    Zone: "ap-guangzhou-3",
  });
  const one = () =>
    vpc.CreateNetworkInterface({ VpcId, SubnetId: Subnet?.SubnetId ?? "", NetworkInterfaceName: "crash" });
  const made100 = await Promise.all(Array.from({ length: 50 }, one));
  return made100.map(({ NetworkInterface }) => NetworkInterface?.NetworkInterfaceId ?? "");
}

async function agrees(vpc: Vpc, told: Acknowledged): Promise<void> {
  const enis = await everyEni(vpc);
  const owners = new Map<string, string>();
  for (const eni of enis) {
    const addresses = eni.PrivateIpAddressSet ?? [];
    // One primary, and the rest came in twos: nothing is half done.
    expect(addresses.filter(({ Primary }) => Primary)).toHaveLength(1);
    expect(addresses.length % 2).toBe(1);
    for (const { PrivateIpAddress = "", State } of addresses) {
      expect(State).toBe("AVAILABLE");
      expect(owners.has(PrivateIpAddress)).toBe(false);
      owners.set(PrivateIpAddress, eni.NetworkInterfaceId ?? "");
    }
  }
  for (const [address, eniId] of told) expect([address, owners.get(address)]).toEqual([address, eniId]);
  const [subnet] = (await vpc.DescribeSubnets({})).SubnetSet ?? [];
  expect(subnet?.AvailableIpAddressCount).toBe((subnet?.TotalIpAddressCount ?? 0) - owners.size);
}

describe("kill -9 during writes", () => {
  test("loses nothing that was acknowledged, and leaves nothing half done", { timeout: 60_000 }, async () => {
    const told: Acknowledged = new Map();
    let eniIds: string[] = [];
    for (const afterMs of [50, 350, 700, 520]) {
      const program: Program = await startProgram(config);
      const { vpc } = tencentClients(program as never);
      if (eniIds.length === 0) eniIds = await prepare(vpc);
      await agrees(vpc, told);
      const before = told.size;
      const load = assignUntilKilled(vpc, eniIds, told);
      // However slow the machine is: in the middle of things.
      await vi.waitUntil(() => told.size > before + 40, { timeout: 15_000 });
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await program.end("SIGKILL");
      await load;
    }
    const last = await startProgram(config);
    await agrees(tencentClients(last as never).vpc, told);
    await last.end();
  });
});
