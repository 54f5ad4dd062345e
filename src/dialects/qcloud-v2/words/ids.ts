import { findRegion } from "../../catalogue/regions.ts";
import { findId, type Numbered } from "../../../operations/network/find-id.ts";
import type { ActionContext } from "../../kit/action.ts";

/** What old ids call each kind: `gz_vpc_266`, `gz_subnet_18720`, `gz_rtb_8751`. */
const words = { vpc: "vpc", subnet: "subnet", routeTable: "rtb" } as const;

/** The kinds of things that have ids in both systems. */
export type OldKind = keyof typeof words;

function regionCode({ call }: ActionContext): string {
  const code = findRegion("tencent", call.region)?.legacyCode ?? "";
  return code === "" ? call.region : code;
}

/** The old id of a thing, made from its number. */
export function oldId(context: ActionContext, kind: OldKind, seq: number): string {
  return `${regionCode(context)}_${words[kind]}_${seq}`;
}

// Two systems of ids, and the old one also as a bare number: 266, gz_vpc_266, vpc-0a1b2c3d.
function numberIn(context: ActionContext, kind: OldKind, id: string): number | undefined {
  const prefix = `${regionCode(context)}_${words[kind]}_`;
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}

/** The id of a thing named in either system; what is nobody's number stays as it is and will not be found. */
export async function newId(context: ActionContext, kind: OldKind, id: string): Promise<string> {
  const seq = numberIn(context, kind, id);
  if (seq === undefined) return id;
  const table: Numbered["table"] = kind;
  return (await context.read(findId, { table, seq })) ?? id;
}

/** The same for an id that may be left out. */
export async function newIdIfGiven(
  context: ActionContext,
  kind: OldKind,
  id: string | undefined,
): Promise<string | undefined> {
  return id === undefined || id === "" ? undefined : newId(context, kind, id);
}
