// Writes src/generated/*.ts, the types of every action, from contracts/*.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const folder = join(root, "src", "generated");
const clouds = ["tencent-v3", "qcloud-v2", "aliyun-rpc"];

const numbers = ["int", "int32", "int64", "uint64", "float", "double", "number"];
const scalars = new Map([
  ...numbers.map((name) => [name, "number"]),
  ...["string", "datetime", "datetime_iso", "date"].map((name) => [name, "string"]),
  ["bool", "boolean"],
  ["any", "unknown"],
]);

const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** `string[]` is a base, "string", and what wraps it: "[]", "{}" or nothing. */
function splitType(type) {
  const wrap = /(\[\]|\{\})$/.exec(type)?.[0] ?? "";
  return { base: type.slice(0, type.length - wrap.length), wrap };
}

function typeText(type, side, scope) {
  const { base, wrap } = splitType(type);
  const scalar = scalars.get(base);
  if (scalar === undefined) scope.need(base, side);
  const text = scalar ?? scope.prefix + base + side;
  if (wrap === "[]") return `readonly ${text}[]`;
  return wrap === "{}" ? `{ readonly [key: string]: ${text} }` : text;
}

function fieldText(field, side, scope) {
  const there = side === "In" ? field.required : field.always;
  const type = typeText(field.type, side, scope);
  const nullable = side === "Out" && field.nullable ? " | null" : "";
  return `  readonly ${field.name}${there ? "" : "?"}: ${type}${nullable};`;
}

function declaration(name, fields, side, scope) {
  if (fields.length === 0) return `export type ${name} = Readonly<Record<string, never>>;`;
  return `export interface ${name} {\n${fields.map((field) => fieldText(field, side, scope)).join("\n")}\n}`;
}

/** Objects are declared for the directions in which something reachable uses them. */
function newScope(prefix, objects) {
  const seen = new Set();
  const queue = [];
  const need = (name, side) => {
    if (objects[name] === undefined) throw new Error(`${prefix}: no object called ${name}`);
    if (seen.has(name + side)) return;
    seen.add(name + side);
    queue.push({ name, side });
  };
  return { prefix, need, queue };
}

function serviceLines(service, { actions, objects }) {
  const prefix = capital(service);
  const scope = newScope(prefix, objects);
  const lines = [];
  const index = [];
  for (const [name, { in: input, out }] of Object.entries(actions)) {
    lines.push(declaration(`${prefix}${name}In`, input, "In", scope));
    lines.push(declaration(`${prefix}${name}Out`, out, "Out", scope));
    index.push(`  readonly ${name}: { readonly in: ${prefix}${name}In; readonly out: ${prefix}${name}Out };`);
  }
  for (const { name, side } of scope.queue) {
    lines.push(declaration(prefix + name + side, objects[name], side, scope));
  }
  return [...lines, `export interface ${prefix}Actions {\n${index.join("\n")}\n}`];
}

function refuseClashes(lines, cloud) {
  const seen = new Set();
  for (const line of lines) {
    const [, name] = /^export (?:interface|type) (\w+)/.exec(line);
    if (seen.has(name)) throw new Error(`${cloud}: ${name} is declared twice`);
    seen.add(name);
  }
}

function moduleText(cloud) {
  const { services } = JSON.parse(readFileSync(join(root, "contracts", `${cloud}.json`), "utf8"));
  const lines = Object.entries(services).flatMap(([name, service]) => serviceLines(name, service));
  const index = Object.keys(services).map((name) => `  readonly ${name}: ${capital(name)}Actions;`);
  lines.push(`export interface Services {\n${index.join("\n")}\n}`);
  refuseClashes(lines, cloud);
  return `// Made by scripts/generate-types.mjs from contracts/${cloud}.json.\n${lines.join("\n")}\n`;
}

mkdirSync(folder, { recursive: true });
for (const cloud of clouds) {
  const path = join(folder, `${cloud}.ts`);
  const text = moduleText(cloud);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
