import { refuseGiven } from "../../../words/checks.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "ListEnhanhcedNatGatewayAvailableZones">({
  async run(input, { call, host }) {
    refuseGiven("filter", input.Filter, "every zone of the region is listed");
    const chinese = input.AcceptLanguage?.startsWith("en") !== true;
    const region = host.catalogue.regions.find((one) => one.id === call.region);
    const zones = (region?.zones ?? []).map(({ id, names }) => ({
      ZoneId: id,
      LocalName: chinese ? names.zh : names.en,
    }));
    return Promise.resolve({ Zones: zones });
  },
});
