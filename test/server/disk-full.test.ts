import { afterAll, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { dataFolder, startProgram } from "./program.ts";

const data = dataFolder();
afterAll(data.remove);

// No file may grow beyond 3 MiB: to the store that is a disk that is full.
const fullDisk = ["bash", "-c", "trap '' XFSZ; ulimit -f 3072; exec \"$@\"", "vpcd"];
const args = ["--data", data.folder, "--config", new URL("./crash.yaml", import.meta.url).pathname];

type Vpc = ReturnType<typeof tencentClients>["vpc"];

async function namesOf(vpc: Vpc): Promise<Set<string>> {
  const names = new Set<string>();
  for (let offset = 0; ; offset += 100) {
    const { SecurityGroupSet = [] } = await vpc.DescribeSecurityGroups({
      Limit: "100",
      Offset: String(offset),
    });
    for (const group of SecurityGroupSet) names.add(group.SecurityGroupName ?? "");
    if (SecurityGroupSet.length < 100) return names;
  }
}

test(
  "a full disk refuses writes, answers reads, and loses nothing acknowledged",
  { timeout: 60_000 },
  async () => {
    const cramped = await startProgram(args, fullDisk);
    const { vpc } = tencentClients(cramped as never);
    const told: string[] = [];
    let refusal: { code?: string } | undefined;
    const GroupDescription = "x".repeat(90);
    for (let round = 0; refusal === undefined && round < 400; round += 1) {
      const calls = Array.from({ length: 32 }, async (_, at) => {
        const GroupName = `g-${round}-${at}`;
        try {
          await vpc.CreateSecurityGroup({ GroupName, GroupDescription });
          told.push(GroupName);
        } catch (error) {
          refusal = error as { code?: string };
        }
      });
      await Promise.all(calls);
    }
    expect(refusal).toMatchObject({ code: "InternalError" });
    const seen = await namesOf(vpc);
    expect(told.filter((name) => !seen.has(name))).toEqual([]);
    await cramped.end();
    const roomy = await startProgram(args);
    const { vpc: again } = tencentClients(roomy as never);
    const kept = await namesOf(again);
    expect([...kept].sort()).toEqual([...told].sort());
    await again.CreateSecurityGroup({ GroupName: "room again", GroupDescription });
    await roomy.end();
  },
);
