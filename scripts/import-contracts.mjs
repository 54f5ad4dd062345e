// Makes contracts/*.json from the handed-over facts: one shape for all clouds, so that one decoder and one
// type generator serve them. Usage: node scripts/import-contracts.mjs [folder]
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { aliyunContract } from "./import/aliyun.mjs";
import { qcloudContract } from "./import/qcloud.mjs";
import { tencentContract } from "./import/tencent.mjs";
import { root } from "./run.mjs";

const from = resolve(process.argv[2] ?? join(root, "..", "shared", "contracts"));
const read = (name) => JSON.parse(readFileSync(join(from, name), "utf8"));

/** `{ name: value }` with one entry per line, so that a diff names the action that changed. */
function perLine(record) {
  const lines = Object.entries(record).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`;
}

function serviceText({ actions, objects, ...rest }) {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"actions":${perLine(actions)},"objects":${perLine(objects)}}`;
}

function contractText({ services, ...rest }) {
  const parts = Object.entries(rest).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  const bodies = Object.entries(services).map(([name, service]) => `"${name}":${serviceText(service)}`);
  return `{\n${parts.join(",\n")},\n"services":{\n${bodies.join(",\n")}\n}\n}\n`;
}

function write(name, text) {
  JSON.parse(text);
  writeFileSync(join(root, "contracts", name), text);
}

const tencentServices = ["vpc", "cvm", "tag", "sts", "region"];
const tencent = tencentServices.map((service) => read(`tencent-${service}-actions.json`));
write("tencent-v3.json", contractText(tencentContract(tencent)));
write("qcloud-v2.json", contractText(qcloudContract(read("qcloud-v2-actions.json"))));
write("aliyun-rpc.json", contractText(aliyunContract(read("aliyun-actions.json"))));

const instanceTypes = read("aliyun-instance-types.json");
const about = JSON.stringify({ sources: { numbers: instanceTypes["_source"].split(";")[0] } });
write("aliyun-instance-types.json", `{\n"about":${about},\n"types":${perLine(instanceTypes.types)}\n}\n`);
