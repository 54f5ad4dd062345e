import { drop, nameObjects } from "./fields.mjs";
import { location, sts } from "./aliyun-extra.mjs";
import { withPageCodes } from "./aliyun-pages.mjs";

const envelope = ["RequestId"];
const scalars = { boolean: "bool" };

const fieldFlags = {
  required: "req",
  requiredByMeta: "reqMeta",
  requiredIf: "reqIf",
  deprecated: "inDep",
  jsonArrayString: "jsonArrayString",
  commaString: "commaString",
  json: "jsonParams",
  csv: "csvParams",
  body: "body",
};

function flagsOf(source) {
  const flags = new Map();
  for (const [flag, list] of Object.entries(fieldFlags)) {
    for (const path of source[list] ?? []) {
      const plain = path.replace(/\.N(?=\.|$)/g, "");
      flags.set(plain, { ...flags.get(plain), [flag]: true });
    }
  }
  return flags;
}

function field(name, tree, path, flags) {
  const mark = { ...flags.get(path) };
  let type = tree;
  let suffix = "";
  if (Array.isArray(type)) [type, suffix] = [type[0], "[]"];
  else if (typeof type === "object" && "*" in type) [type, suffix] = [type["*"], "{}"];
  if (typeof type !== "object") return { name, type: (scalars[type] ?? type) + suffix, ...mark };
  return { name, suffix, kids: fields(type, `${path}.`, flags), ...mark };
}

function fields(tree, prefix, flags) {
  return Object.keys(tree)
    .sort()
    .map((name) => field(name, tree[name], prefix + name, flags));
}

/** A list travels in an object of its own (`Vpcs.Vpc[]`); both are always there, empty or not (facts 2.1). */
function markWrappers(list) {
  for (const field of list) {
    if (field.kids === undefined) continue;
    markWrappers(field.kids);
    const [only, more] = field.kids;
    const isList = only?.suffix === "[]" || only?.type?.endsWith("[]");
    if (more !== undefined || field.suffix !== "" || !isList) continue;
    field.always = true;
    only.always = true;
  }
  return list;
}

/** One action in the uniform shape, from the handed-over tree form. */
export function aliyunAction(source, { errors, errorsFrom }) {
  const { f: family, m, https, deprecated, source: origin } = source;
  const outTree = Object.fromEntries(Object.entries(source.out).filter(([name]) => !envelope.includes(name)));
  return {
    family,
    ...drop({ methods: m, https, deprecated, source: origin }),
    in: fields(source.in, "", flagsOf(source)),
    out: markWrappers(fields(outTree, "", new Map())),
    errors,
    ...drop({ errorsFrom }),
  };
}

function service(product, { version, actions }) {
  const entries = Object.entries(actions).sort(([a], [b]) => (a < b ? -1 : 1));
  return nameObjects(
    version,
    Object.fromEntries(
      entries.map(([name, source]) => [name, aliyunAction(source, withPageCodes(product, name, source))]),
    ),
  );
}

function byStatus(gatewayErrors) {
  const errors = {};
  for (const [status, code] of gatewayErrors) {
    if (!code.includes("{")) (errors[status] ??= []).push(code);
  }
  return errors;
}

/** Alibaba Cloud RPC: ECS and VPC as handed over, and the few actions around them that clients need. */
export function aliyunContract(source) {
  const commonIn = source["_about"].commonIn.map((text) => {
    const [name, type] = text.split(":");
    return { name, type };
  });
  const services = {
    ecs: service("ecs", source.products.Ecs),
    vpc: service("vpc", source.products.Vpc),
    location: service("location", location),
    sts: service("sts", sts),
  };
  const sources = {
    ...source["_about"].sources,
    "location, sts": "facts/aliyun.md 2.5, 7, 9; public contracts",
    "pages<=2026": "public copies of the vendor's pages of the actions that it is named at, 2023 to 2026",
  };
  return { about: { sources }, envelope, commonIn, commonErrors: byStatus(source.gatewayErrors), services };
}
