import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { optionsOf } from "../../src/server/config.ts";
import { readFlags } from "../../src/server/flags.ts";
import { type Cloud, createCloud, type FaultRule } from "../../src/server/index.ts";
import { popClient } from "../kit/clients.ts";
import { provenLedgers } from "./all.ts";
import { codesReached, type SeedLedger } from "./ledger.ts";
import { rawCode, tencentRaw } from "./raw.ts";

const rules: readonly FaultRule[] = provenLedgers.flatMap(({ ledger }) => {
  const { dialect, action } = ledger.call;
  return codesReached(ledger, "fault rule").map((code) => ({ action, code, dialect, times: 1 }));
});

/** The rules as the server reads them from a configuration file. */
function rulesOfFile(): readonly FaultRule[] {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-ledger-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "vpcd.yaml");
  writeFileSync(file, stringify({ faults: rules }));
  return optionsOf(readFlags(["--config", file], {})).faults;
}

// A rule strikes before the parameters are looked at, so none is needed to meet it.
async function bareCall(cloud: Cloud, { dialect, action }: SeedLedger["call"]): Promise<unknown> {
  if (dialect === "tencent-v3") return rawCode(await tencentRaw(cloud, action, "{}"));
  return popClient(cloud, "ecs")(action).catch((error: unknown) => (error as { code?: unknown }).code);
}

test("a configuration file reaches every code that no client can cause, each by its name", async () => {
  const cloud = await createCloud({ faults: rulesOfFile(), rateLimits: { mode: "off", perSecond: {} } });
  onTestFinished(() => cloud.close());
  for (const { ledger } of provenLedgers) {
    const wanted = codesReached(ledger, "fault rule");
    const met: unknown[] = [];
    while (met.length < wanted.length) met.push(await bareCall(cloud, ledger.call));
    expect(met).toEqual(wanted);
  }
  for (const { ledger } of provenLedgers.filter(({ ledger: { call } }) => call.dialect !== "qcloud-v2")) {
    expect(await bareCall(cloud, ledger.call)).toBe("MissingParameter");
  }
});
