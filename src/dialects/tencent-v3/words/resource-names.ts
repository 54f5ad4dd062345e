import { findRegion } from "../../catalogue/regions.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { Taggable, TaggedKind } from "../../../domain/tag/tag.ts";
import type { ActionContext } from "../../kit/action.ts";

interface ResourceWord {
  readonly service: string;
  readonly prefix: string;
  readonly kind: TaggedKind;
}

/** What the tag service calls each kind; the first of a kind is the one that answers carry. */
const resourceWords: readonly ResourceWord[] = [
  { service: "vpc", prefix: "vpc", kind: "vpc" },
  { service: "vpc", prefix: "subnet", kind: "subnet" },
  { service: "vpc", prefix: "rtb", kind: "routeTable" },
  { service: "vpc", prefix: "eni", kind: "eni" },
  { service: "vpc", prefix: "eip", kind: "eip" },
  { service: "vpc", prefix: "address", kind: "eip" },
  { service: "vpc", prefix: "eipv6", kind: "eipv6" },
  { service: "vpc", prefix: "nat", kind: "natGateway" },
  { service: "vpc", prefix: "havip", kind: "havip" },
  { service: "vpc", prefix: "rsvip", kind: "subnetReservation" },
  // Security groups were cvm's before there was a VPC, and keep its name.
  { service: "cvm", prefix: "sg", kind: "securityGroup" },
  { service: "cvm", prefix: "instance", kind: "instance" },
  { service: "cvm", prefix: "keypair", kind: "keyPair" },
];

/** A resource with the region it is in. */
export interface PlacedResource extends Taggable {
  readonly region: string;
}

function kindOf(service: string, prefix: string): TaggedKind {
  const ofService = resourceWords.filter((word) => word.service === service);
  if (ofService.length === 0) refuse({ kind: "tag.service-unsupported", name: service });
  const word = ofService.find((one) => one.prefix === prefix);
  return word?.kind ?? refuse({ kind: "tag.kind-unsupported", name: `${service}/${prefix}` });
}

/** The kinds that a service type and a prefix stand for, where either may be left out. */
export function kindsOf(service: string | undefined, prefix: string | undefined): TaggedKind[] {
  const words = resourceWords.filter(
    (word) => (service ?? word.service) === word.service && (prefix ?? word.prefix) === word.prefix,
  );
  return [...new Set(words.map(({ kind }) => kind))];
}

/** A kind's service type and prefix. */
export function wordOf(kind: TaggedKind): ResourceWord {
  const word = resourceWords.find((one) => one.kind === kind);
  if (word === undefined) throw new Error(`the tag service has no word for ${kind}`);
  return word;
}

/** The region that a resource is said to be in; none said is the call's own. */
export function regionOf(region: string | undefined, { call, host }: ActionContext): string {
  if (region === undefined || region === "") return call.region;
  const known = findRegion("tencent", region) ?? host.catalogue.regions.find((one) => one.id === region);
  return known === undefined ? refuse({ kind: "tag.region-unknown", region }) : region;
}

const shape = /^qcs:[^:]*:([^:]*):([^:]*):uin\/(\d*):([^/:]+)\/([^/:]+)$/;

/**
 * Reads a six-part name, `qcs::vpc:ap-guangzhou:uin/100000000001:eni/eni-12345678`; the uin may be left out.
 */
export function resourceOf(name: string, context: ActionContext): PlacedResource {
  const [, service = "", region = "", uin = "", prefix = "", id = ""] = shape.exec(name) ?? [];
  if (id === "") refuse({ kind: "tag.resource-malformed", name });
  const kind = kindOf(service, prefix);
  // What another account has does not exist for this one.
  if (uin !== "" && uin !== context.call.accountId)
    refuse({ kind: "tag.resource-not-found", resourceId: id });
  return { kind, id, region: regionOf(region, context) };
}

/** Writes a six-part name. */
export function nameOf({ kind, id, region }: PlacedResource, accountId: string): string {
  const { service, prefix } = wordOf(kind);
  return `qcs::${service}:${region}:uin/${accountId}:${prefix}/${id}`;
}

/** Several resources of one kind in one region, as most actions of the tag service name them. */
export interface ResourcesIn {
  readonly ServiceType: string;
  readonly ResourcePrefix?: string;
  readonly ResourceIds: readonly string[];
  readonly ResourceRegion?: string;
}

/** Reads several resources, at most fifty, with the context of the region they are in. */
export function resourcesOf(
  input: ResourcesIn,
  context: ActionContext,
): { readonly there: ActionContext; readonly kind: TaggedKind; readonly resources: readonly Taggable[] } {
  const kind = kindOf(input.ServiceType, input.ResourcePrefix ?? "");
  const region = regionOf(input.ResourceRegion, context);
  const ids = [...new Set(input.ResourceIds)];
  if (ids.length > 50) refuse({ kind: "tag.too-many-resources", limit: 50, asked: ids.length });
  return { there: context.inRegion(region), kind, resources: ids.map((id) => ({ kind, id })) };
}
