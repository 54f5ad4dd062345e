import { drop } from "./fields.mjs";

const scalars = {
  String: "string",
  Int: "int",
  Bool: "bool",
  datetime: "datetime",
  Array: "string",
  Object: "any",
};
const isIndex = (part) => /^(n|N|\d+)$/.test(part);

/** One parameter or output while its members are gathered; `type` is set on leaves. */
export function newNode(name) {
  return { name, kids: new Map(), suffix: "", type: undefined, flags: {} };
}

function child(node, name) {
  const kid = node.kids.get(name) ?? newNode(name);
  node.kids.set(name, kid);
  return kid;
}

function leafType(type) {
  if (/^array/i.test(type)) return ["string", "[]"];
  return [scalars[type] ?? "any", ""];
}

/** Whether a dotted path meets an object at each step before its last, and its indexes meet lists. */
function hasParent(root, parts) {
  let node = root;
  for (const part of parts.slice(0, -1)) {
    if (isIndex(part) && node.suffix !== "[]") return false;
    if (!isIndex(part)) node = node.kids.get(part);
    if (node === undefined || node.kids.size === 0) return false;
  }
  return !isIndex(parts.at(-1)) && !node.kids.has(parts.at(-1));
}

/** Adds one row of a table: `subnetSet.n.zoneId`, `privateIpAddress.n`, `IKESet.exchangeMode`. */
export function addRow(root, path, type, flags, { onlyInto = false } = {}) {
  const parts = path.trim().split(".");
  if (onlyInto && !hasParent(root, parts)) return;
  let node = root;
  parts.forEach((part, at) => {
    if (isIndex(part)) return void (node.suffix = node.object ? "" : "[]");
    if (at > 0 && !isIndex(parts[at - 1]) && node !== root && !onlyInto)
      [node.suffix, node.object] = ["", true];
    node = child(node, part);
  });
  const [scalar, suffix] = leafType(type);
  node.type = scalar;
  if (!node.object) node.suffix ||= suffix;
  node.flags = { ...node.flags, ...flags };
}

function fill(node, shape) {
  node.kids.clear();
  node.type = undefined;
  if (Array.isArray(shape)) {
    node.suffix = "[]";
    return fillItem(node, shape[0] ?? "any");
  }
  const isMap = typeof shape === "object" && Object.keys(shape).some((key) => /^\d+$|^sg-/.test(key));
  node.suffix = isMap ? "{}" : "";
  fillItem(node, isMap ? Object.values(shape)[0] : shape);
}

function fillItem(node, shape) {
  if (shape === "null") [node.type, node.flags] = ["string", { nullable: true }];
  else if (typeof shape === "string") node.type = shape;
  else if (Array.isArray(shape)) node.type = "any";
  else for (const [name, value] of Object.entries(shape)) fill(child(node, name.trim()), value);
}

/** Puts the type skeleton of an example at a dotted path. */
export function fromShape(root, path, shape) {
  let node = root;
  for (const name of path.trim().split(".")) node = child(node, name);
  fill(node, shape);
}

/** Replaces a leaf's type by what a typed client decodes: `data[].isDefault` is `bool`. */
export function overrideType(root, path, words) {
  const [word] = words.split(/[ ,(]/);
  let node = root;
  for (const name of path.replaceAll("[]", "").split(".")) node = child(node, name);
  const isList = words.startsWith("array of ");
  [node.type, node.suffix] = isList ? [words.slice("array of ".length), "[]"] : [word, ""];
}

/** The fields under a node, in the order in which they were met. */
export function fieldsOf(node) {
  return [...node.kids.values()].map(({ name, kids, suffix, type, flags, ...rest }) => {
    if (kids.size === 0) return { name, type: (type ?? "any") + suffix, ...drop(flags) };
    return { name, suffix, kids: fieldsOf({ kids, ...rest }), ...drop(flags) };
  });
}
