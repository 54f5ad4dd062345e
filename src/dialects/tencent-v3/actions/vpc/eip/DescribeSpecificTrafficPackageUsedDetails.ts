import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DescribeSpecificTrafficPackageUsedDetails">({
  fieldFaults: { trafficPackageId: "InvalidParameterValue.TrafficPackageIdMalformed" },
  // Nobody has a package here: the answer is the same whatever part of its use is asked for.
  hints: ["Filters", "OrderField", "OrderType", "StartTime", "EndTime", "Offset", "Limit"],
  // Nothing is sold here, so that no traffic package exists.
  async run({ TrafficPackageId: packageId }) {
    if (!/^tp-[0-9a-z]+$/.test(packageId)) {
      const expected = "an id such as tp-11112222";
      refuse({ kind: "request.malformed", field: "trafficPackageId", value: packageId, expected });
    }
    return refuse({ kind: "eip.traffic-package-not-found", packageId });
  },
});
