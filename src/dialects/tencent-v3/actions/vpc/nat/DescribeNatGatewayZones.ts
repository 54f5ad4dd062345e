import { action } from "../../../action.ts";

export default action<"vpc", "DescribeNatGatewayZones">({
  run(_input, { call, host }) {
    const region = host.catalogue.regions.find((one) => one.id === call.region);
    const zones = (region?.zones ?? []).map(({ id, numericId }) => ({ Zone: id, ZoneId: numericId ?? 0 }));
    return Promise.resolve({ ZoneSet: zones });
  },
});
