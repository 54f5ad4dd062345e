import { readFileSync } from "node:fs";

/** One parameter or one output, as its vendor declares it. */
export interface Field {
  readonly name: string;
  /** A scalar (`string`, `int32`, `bool`, …) or an object's name, then `[]` for a list or `{}` for a map. */
  readonly type: string;
  /** Inputs only. */
  readonly required?: true;
  /** Outputs only: present in every answer. */
  readonly always?: true;
  readonly nullable?: true;
  readonly disabled?: true;
  readonly deprecated?: true;
  /** Required under a condition that only the action's own code knows. */
  readonly requiredIf?: true;
  readonly requiredByMeta?: true;
  readonly paging?: { readonly default?: number; readonly max?: number };
  readonly filters?: readonly string[];
  readonly default?: string | number;
  readonly max?: number;
  /** A string whose documented value is a JSON array. */
  readonly jsonArrayString?: true;
  /** A string whose documented value is a comma-separated list. */
  readonly commaString?: true;
  /** A structure sent as one JSON text. */
  readonly json?: true;
  /** A list sent as one comma-separated text. */
  readonly csv?: true;
  /** Sent in a form body where the others go in the query. */
  readonly body?: true;
  /** Where the field is known from, when not from the vendor's own description. */
  readonly source?: "clients" | "facts";
}

/** What a vendor promises of one action. */
export interface ActionContract {
  /** The folder of its action file. */
  readonly family: string;
  readonly in: readonly Field[];
  /** Without what the envelope adds (`Contract.envelope`). */
  readonly out: readonly Field[];
  /** Codes, by HTTP status where the status carries meaning. */
  readonly errors: readonly string[] | { readonly [status: string]: readonly string[] };
  readonly errorsIntl?: readonly string[];
  readonly errorsFrom?: readonly string[];
  readonly intl?: true;
  readonly async?: true;
  /** The action that tells how an asynchronous one went. */
  readonly poll?: string;
  readonly returnsTaskId?: true;
  readonly asyncId?: string;
  readonly qps?: number;
  readonly clientToken?: true;
  readonly dryRun?: true;
  /** True, or `Product::Version::Action` of the replacement. */
  readonly deprecated?: true | string;
  readonly methods?: string;
  readonly https?: true;
  readonly host?: string;
  /** QCloud v2 only: the API 3.0 action that took its place. */
  readonly v3?: string;
  readonly source?: "clients" | "facts";
}

/** Named structures that the fields of a service refer to. */
export type ObjectContracts = { readonly [name: string]: readonly Field[] };

/** One product in one version. */
export interface ServiceContract {
  readonly version: string;
  readonly actions: { readonly [name: string]: ActionContract };
  readonly objects: ObjectContracts;
}

/** One cloud's file in `contracts/`. */
export interface Contract {
  readonly about: { readonly sources: unknown };
  /** Names of top-level outputs that every answer carries and no action writes. */
  readonly envelope: readonly string[];
  /** Parameters that every action accepts and none reads. */
  readonly commonIn: readonly Field[];
  readonly commonErrors?: unknown;
  readonly services: { readonly [name: string]: ServiceContract };
}

/** An action found by what a request names. */
export interface FoundAction {
  readonly service: string;
  readonly version: string;
  readonly name: string;
  readonly action: ActionContract;
  readonly objects: ObjectContracts;
  readonly contract: Contract;
}

/** The clouds whose contracts are in the project. */
export type CloudName = "tencent-v3" | "qcloud-v2" | "aliyun-rpc";

interface LoadedContract {
  readonly contract: Contract;
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, FoundAction>>;
}

const loaded = new Map<CloudName, LoadedContract>();

function index(contract: Contract): LoadedContract["versions"] {
  const versions = new Map<string, Map<string, FoundAction>>();
  for (const [service, { version, actions, objects }] of Object.entries(contract.services)) {
    const byName = versions.get(version) ?? new Map<string, FoundAction>();
    versions.set(version, byName);
    for (const [name, action] of Object.entries(actions)) {
      byName.set(name, { service, version, name, action, objects, contract });
    }
  }
  return versions;
}

function load(cloud: CloudName): LoadedContract {
  const known = loaded.get(cloud);
  if (known !== undefined) return known;
  const file = new URL(`../../../contracts/${cloud}.json`, import.meta.url);
  const contract = JSON.parse(readFileSync(file, "utf8")) as Contract;
  const fresh = { contract, versions: index(contract) };
  loaded.set(cloud, fresh);
  return fresh;
}

/** A cloud's contract, read from disk the first time it is asked for. */
export function loadContract(cloud: CloudName): Contract {
  return load(cloud).contract;
}

/** Whether any service of a cloud has this version, for answers that tell a bad version from a bad action. */
export function hasVersion(cloud: CloudName, version: string): boolean {
  return load(cloud).versions.has(version);
}

/** The action that a request names; no two services of one cloud share both a version and an action name. */
export function findAction(cloud: CloudName, version: string, name: string): FoundAction | undefined {
  return load(cloud).versions.get(version)?.get(name);
}

/** Every action of a cloud, in the order of its contract. */
export function listActions(cloud: CloudName): readonly FoundAction[] {
  return [...load(cloud).versions.values()].flatMap((byName) => [...byName.values()]);
}

/** A type's base and what wraps it: `Filter[]` is a list of `Filter`. */
export function splitType(type: string): { readonly base: string; readonly wrap: "" | "[]" | "{}" } {
  if (type.endsWith("[]")) return { base: type.slice(0, -2), wrap: "[]" };
  if (type.endsWith("{}")) return { base: type.slice(0, -2), wrap: "{}" };
  return { base: type, wrap: "" };
}
