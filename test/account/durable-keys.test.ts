import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

it("temporary keys outlive a restart, and roles may have any name where none are configured", async () => {
  const data = mkdtempSync(join(tmpdir(), "vpcd-keys-"));
  try {
    const first = await createCloud({ data });
    const { Credentials } = await tencentClients(first).sts.AssumeRole({
      RoleArn: "qcs::cam::uin/100000000001:roleName/whoever",
      RoleSessionName: "durable",
    });
    await first.close();
    const second = await createCloud({ data });
    const signer = {
      secretId: Credentials?.TmpSecretId ?? "",
      secretKey: Credentials?.TmpSecretKey ?? "",
      token: Credentials?.Token ?? "",
    };
    const { sts } = tencentClients(second, "ap-guangzhou", signer);
    const { UserId } = await sts.GetCallerIdentity();
    await second.close();
    expect(UserId).toMatch(/^46116860\d{11}:durable$/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
