import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { root } from "../tree/tree.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "vpcd-readme-"));
let cloud: Cloud;

beforeAll(async () => {
  cloud = await createCloud();
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The code blocks that talk to the server, as a reader would paste them. */
const snippets = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1] ?? "");
const calls = snippets.filter((code) => code.includes("127.0.0.1:8760"));

test("the README opens with the two commands", () => {
  expect(readme.split("\n").slice(0, 4).join("\n")).toMatch(/^```sh\nnpm start .*\nnpm test .*\n```$/);
});

test("there is a first call for each vendor's SDK", () => {
  expect(calls).toHaveLength(3);
});

test.each(calls.map((code, index) => [index, code] as const))(
  "first call %i runs as it is",
  async (index, code) => {
    const file = join(folder, `call-${index}.${code.includes("require(") ? "cjs" : "mjs"}`);
    writeFileSync(file, code.replaceAll("127.0.0.1:8760", `${cloud.host}:${cloud.port}`));
    const child = spawn(process.execPath, [file], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on("data", (chunk: Buffer) => (err += String(chunk)));
    const [status] = (await once(child, "close")) as [number];
    expect([status, err.replace(/\(node:.*\n|\(Use `node.*\n/g, "")]).toEqual([0, ""]);
    expect(out).toMatch([/^vpc-\w{8} 1/, /code: 0/, /^\d+/][index] ?? /./);
  },
);
