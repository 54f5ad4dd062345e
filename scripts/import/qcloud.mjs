import { drop, nameObjects } from "./fields.mjs";
import { addRow, fieldsOf, fromShape, newNode, overrideType } from "./qcloud-tree.mjs";

const envelope = ["code", "message", "codeDesc"];

/** Doc tables that list the members of a list as if they stood beside it. */
const policy = ["ipProtocol", "cidrIp", "addressModule", "portRange", "serviceModule", "desc", "action"];
const members = {
  CreateSecurityGroupPolicy: { "policys.n": policy },
  ModifySingleSecurityGroupPolicy: { policys: policy },
  ModifySecurityGroupPolicys: { "ingress.n": policy, "egress.n": policy },
  ModifySecurityGroupsOfInstance: { "instanceSet.n": ["instanceId", "sgIds"] },
  ModifySecurityGroupsOfNetworkInterface: { "networkInterfaceSet.n": ["networkInterfaceId", "sgIds"] },
};

/** Members whose name is also that of a parameter beside the list, which the tables show once. */
const furtherMembers = {
  CreateSecurityGroupPolicy: ["policys.n.sgId"],
  ModifySingleSecurityGroupPolicy: ["policys.sgId"],
  ModifySecurityGroupPolicys: ["ingress.n.sgId", "egress.n.sgId"],
};

/**
 * Answers of which the example shows less than the table tells: one of two lists, one member of a list, three
 * entries of a map.
 */
const policyOut = {
  index: "int",
  ipProtocol: "string",
  cidrIp: "string",
  sgId: "string",
  addressModule: "string",
  portRange: "string",
  serviceModule: "string",
  desc: "string",
  action: "string",
  version: "int",
};
const tableShapes = {
  DescribeAvailabilityZones: {
    totalCount: "int",
    zoneSet: [{ zoneName: "string", idcList: [{ idcId: "int", idcName: "string" }], zoneId: "int" }],
  },
  DescribeProductRegionList: { availableRegion: { 0: "string" } },
  DescribeSecurityGroupPolicys: { data: { version: "int", ingress: [policyOut], egress: [policyOut] } },
};

/** What typed clients decode and no table or example shows in a usable form. */
const typedShapes = {
  DescribeVpcTaskResult: { "data.output": { errorCode: "int", errorMsg: "string" } },
  GetDnaptRule: {
    data: {
      totalNum: "int",
      detail: [
        {
          natId: "int",
          uniqNatId: "string",
          vpcId: "int",
          uniqVpcId: "string",
          eip: "string",
          eport: "string",
          pip: "string",
          pport: "string",
          proto: "string",
          description: "string",
          owner: "string",
          createTime: "string",
          pipType: "int",
        },
      ],
    },
  },
};

function nested(name, parents = {}) {
  const holders = Object.keys(parents).filter((parent) => parents[parent].includes(name));
  return holders.length === 0 ? [name] : holders.map((parent) => `${parent}.${name}`);
}

function paramFlags({ name, required, default: standard, max }) {
  const bounds = drop({ default: standard, max });
  const isPaging = name === "offset" || name === "limit";
  if (!isPaging || Object.keys(bounds).length === 0) return drop({ required, default: standard, max });
  return drop({ required, paging: bounds });
}

/** Members of a list that only the example request shows, such as `policys.0.action`. */
function addExampleMembers(root, source) {
  for (const key of source.exampleRequestKeys ?? []) {
    const parts = key.split(".");
    const parent = root.kids.get(parts[0]);
    const isMember = parts.length > 1 && !/^\d+$/.test(parts.at(-1));
    if (!isMember || parent?.type === undefined || parent.declared) continue;
    addRow(root, key, "String", {});
  }
}

function addClientParams(root, source) {
  for (const name of source.paramsOnlyInQcloudcli ?? []) {
    if (root.kids.has(name)) continue;
    addRow(root, name, /(Ids|Set)$/.test(name) ? "Array" : "String", { source: "clients" });
  }
}

function inputs(source) {
  const root = newNode("");
  for (const param of source.params) {
    for (const path of nested(param.name, members[source.action])) {
      addRow(root, path, param.type ?? "String", paramFlags(param));
    }
  }
  for (const path of furtherMembers[source.action] ?? []) addRow(root, path, "String", {});
  for (const node of root.kids.values()) node.declared = node.kids.size > 0;
  addExampleMembers(root, source);
  addClientParams(root, source);
  return fieldsOf(root);
}

const instanceMembers = { "instanceSet.n.diskInfo": ["storageId", "storageType", "storageSize"] };
instanceMembers["instanceSet.n.diskInfo"].push("rootId", "rootSize", "rootType");

/** The table of DescribeInstances runs on with the members of instanceSet and of the diskInfo in each. */
function instanceRow(name) {
  if (["totalCount", "instanceSet", "code", "message"].includes(name)) return name;
  const deeper = nested(name, instanceMembers)[0];
  return deeper === name ? `instanceSet.n.${name}` : deeper;
}

/** Table rows add to an example only where the example shows the object they belong to. */
function addOutputRows(root, source, shape) {
  for (const { name, type } of source.outputs ?? []) {
    const path = source.action === "DescribeInstances" ? instanceRow(name) : name;
    if (shape === null) addRow(root, path, type, {});
    else if (path.includes(".")) addRow(root, path, type, {}, { onlyInto: true });
  }
}

function addTypedClients(root, source) {
  for (const [path, type] of Object.entries(source.typedClientWireTypes ?? {})) {
    const shape = typedShapes[source.action]?.[path];
    if (shape === undefined) overrideType(root, path, type);
    else fromShape(root, path, shape);
  }
}

function outputs(source) {
  const shape = tableShapes[source.action] ?? source.exampleResponseShape ?? source.responseShape ?? null;
  const root = newNode("");
  for (const [name, value] of Object.entries(shape ?? {})) fromShape(root, name, value);
  addOutputRows(root, source, shape);
  addTypedClients(root, source);
  for (const path of [source.asyncIdInExample, source.asyncIdIn2017Example]) {
    if (path === "taskId" || path === "data.taskId") fromShape(root, path, "int");
  }
  for (const name of envelope) root.kids.delete(name);
  return fieldsOf(root);
}

function action(source) {
  const { group: family, host, async, asyncIdInExample: asyncId, v3Equivalent: v3, evidence } = source;
  const errors = [...(source.errorCodes ?? []), ...(source.docDisagreement?.enDocExtraErrors ?? [])];
  const flags = drop({ host, async, asyncId, v3, source: evidence === undefined ? undefined : "clients" });
  return { family, ...flags, in: inputs(source), out: outputs(source), errors };
}

/** QCloud API v2: one service on one path; dotted names become nested types. */
export function qcloudContract(source) {
  const { meta, common, actions, undocumentedActionsSeenInClients: undocumented } = source;
  const all = [...actions, ...undocumented].sort((a, b) => (a.action < b.action ? -1 : 1));
  const entries = all.map((one) => [one.action, action(one)]);
  const sources = { docs: meta.docSource, clients: meta.crossChecks, v3: "VPC 2.0-to-3.0 guide" };
  const commonErrors = common.errorCodes.map(({ code, codeDescSeen: name }) => drop({ code, name }));
  const commonIn = common.clientSentExtras.map((name) => ({ name, type: "string" }));
  const services = { qcloud: nameObjects("", Object.fromEntries(entries)) };
  return { about: { sources }, envelope, commonIn, commonErrors, services };
}
