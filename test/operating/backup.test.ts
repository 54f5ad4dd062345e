import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "../../src/store/sqlite/connection.ts";
import { tencentClients } from "../kit/clients.ts";
import { dataFolder, startProgram } from "../server/program.ts";

const data = dataFolder();
afterAll(data.remove);

const config = new URL("../server/crash.yaml", import.meta.url).pathname;

test("a copy taken while writes go on is whole, and a node starts from it", { timeout: 60_000 }, async () => {
  const live = join(data.folder, "live");
  const restored = join(data.folder, "restored");
  mkdirSync(restored);
  const program = await startProgram(["--data", live, "--config", config]);
  const { vpc } = tencentClients(program as never);
  const told: string[] = [];
  let going = true;
  const writing = (async () => {
    while (going) {
      const GroupName = `g-${told.length}`;
      await vpc.CreateSecurityGroup({ GroupName, GroupDescription: "kept" });
      told.push(GroupName);
    }
  })();
  await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(10);
  const before = [...told];
  const connection = connect(join(live, "vpcd.sqlite"), { readOnly: true });
  connection.exec(`vacuum into '${join(restored, "vpcd.sqlite")}'`);
  connection.close();
  const after = told.length;
  await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(after);
  going = false;
  await writing;
  await program.end();

  const second = await startProgram(["--data", restored, "--config", config]);
  const again = tencentClients(second as never).vpc;
  const { SecurityGroupSet = [], TotalCount } = await again.DescribeSecurityGroups({ Limit: "100" });
  const kept = SecurityGroupSet.map(({ SecurityGroupName }) => SecurityGroupName ?? "");
  expect(kept).toEqual(expect.arrayContaining(before.slice(0, 50)));
  expect(TotalCount).toBeLessThan(told.length + 1);
  await again.CreateSecurityGroup({ GroupName: "since", GroupDescription: "after the restore" });
  await second.end();
});
