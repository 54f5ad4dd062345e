import { ownEntry } from "../../kit/own-entry.ts";
import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import type { ZoneInfo } from "../../catalogue/region-info.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { ActionContext } from "../../kit/action.ts";
import { zonesHere } from "../../kit/places.ts";
import type { Filter } from "../filters.ts";

/** A type as it is sold in one zone. */
export interface Offer {
  readonly zone: ZoneInfo;
  readonly type: InstanceType;
}

const filterTests: Readonly<Record<string, (offer: Offer) => string>> = {
  zone: ({ zone }) => zone.id,
  "instance-family": ({ type }) => type.family,
  "instance-type": ({ type }) => type.name,
};

/** The types of every zone here that meet the filters; those named in `further` decide nothing. */
export function offersOf(
  context: ActionContext,
  filters: readonly Filter[] = [],
  further: readonly string[] = [],
): Offer[] {
  const tests = filters
    .filter(({ Name }) => !further.includes(Name))
    .map(({ Name, Values }) => {
      const valueOf = ownEntry(filterTests, Name) ?? refuse({ kind: "request.filter-unknown", name: Name });
      return (offer: Offer) => Values.includes(valueOf(offer));
    });
  const types = context.host.catalogue.instanceTypes.filter((type) => type.cloud === "tencent");
  const offers = zonesHere(context).flatMap((zone) => types.map((type): Offer => ({ zone, type })));
  return offers.filter((offer) => tests.every((test) => test(offer)));
}
