import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { aliyunActions } from "../../src/dialects/aliyun-rpc/vocabulary.ts";
import { type CloudName, type FoundAction, listActions } from "../../src/dialects/kit/contract.ts";
import { qcloudActions } from "../../src/dialects/qcloud-v2/vocabulary.ts";
import { tencentActions } from "../../src/dialects/tencent-v3/vocabulary.ts";

const dialects = [
  ["tencent-v3", tencentActions],
  ["qcloud-v2", qcloudActions],
  ["aliyun-rpc", aliyunActions],
] as const;

// Read by the server itself, for every action alike: the call's place, its account, whether it came before.
const readByAll = new Set([
  "RegionId",
  "ClientToken",
  "clientToken",
  "OwnerId",
  "OwnerAccount",
  "ResourceOwnerId",
  "ResourceOwnerAccount",
]);

const folder = (cloud: CloudName) => resolve(import.meta.dirname, "../../src/dialects", cloud) + sep;

/** Where each action is written, as "service/Action". */
function sourcesOf(cloud: CloudName): ReadonlyMap<string, string> {
  const files = readdirSync(folder(cloud) + "actions", { recursive: true, encoding: "utf8" });
  const written = files.filter((file) => file.endsWith(".ts"));
  return new Map(
    written.map((file) => {
      const service = file.split(sep)[0] ?? "";
      return [`${service}/${basename(file, ".ts")}`, resolve(folder(cloud), "actions", file)];
    }),
  );
}

const withoutComments = (code: string) => code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** The words of a file and of those of its dialect that it imports. */
function wordsOf(file: string, within: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return new Set();
  seen.add(file);
  const code = withoutComments(readFileSync(file, "utf8"));
  const words = new Set(code.match(/\w+/g));
  for (const [, path = ""] of code.matchAll(/from "(\.[^"]+)"/g)) {
    const imported = resolve(dirname(file), path);
    if (!imported.startsWith(within)) continue;
    for (const word of wordsOf(imported, within, seen)) words.add(word);
  }
  return words;
}

describe.each(dialects)("the parameters of %s", (cloud, actions) => {
  const implemented: readonly FoundAction[] = listActions(cloud).filter((one) =>
    actions.has(one.service, one.name),
  );

  test("are each read, refused with a reason, or said to be without effect", () => {
    const sources = sourcesOf(cloud);
    const unread = implemented.flatMap(({ service, name, action }) => {
      const words = wordsOf(sources.get(`${service}/${name}`) ?? "", folder(cloud));
      expect(words.size, `${service}/${name} was not found`).toBeGreaterThan(0);
      return action.in
        .filter((field) => !readByAll.has(field.name) && !words.has(field.name))
        .map((field) => `${service}/${name}: ${field.name}`);
    });
    expect(unread).toEqual([]);
  });

  test("that are refused or without effect are the action's own", async () => {
    const wrong: string[] = [];
    for (const { service, name, action } of implemented) {
      const known = new Set(action.in.map((field) => field.name));
      const { refuses = {}, hints = [] } = await actions.load(service, name);
      const listed = [...Object.keys(refuses), ...hints];
      for (const one of listed) if (!known.has(one)) wrong.push(`${service}/${name}: ${one}`);
      if (new Set(listed).size < listed.length) wrong.push(`${service}/${name} lists one twice`);
    }
    expect(wrong).toEqual([]);
  });
});
