import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { dataFolder } from "./program.ts";

const data = dataFolder();
afterAll(data.remove);

test("a server that was stopped leaves all of its data in one file", async () => {
  const first = join(data.folder, "first");
  const cloud = await createCloud({ data: first });
  const { vpc } = tencentClients(cloud);
  await vpc.CreateVpc({ VpcName: "kept", CidrBlock: "10.0.0.0/16" });
  // Reads have a connection of their own, that must not keep the log from being folded back.
  await vpc.DescribeVpcs({});
  await cloud.close();
  const copy = join(data.folder, "copy");
  mkdirSync(copy);
  copyFileSync(join(first, "vpcd.sqlite"), join(copy, "vpcd.sqlite"));
  const again = await createCloud({ data: copy });
  const { VpcSet } = await tencentClients(again).vpc.DescribeVpcs({});
  expect(VpcSet?.map(({ VpcName }) => VpcName)).toEqual(["kept"]);
  await again.close();
});
