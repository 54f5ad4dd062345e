import { runInstances } from "../../../../../operations/instance/run-instances.ts";
import { action } from "../../../action.ts";
import { newInstances, purchaseHints } from "../../../words/new-instance.ts";

export default action<"RunInstancesHour">({
  faults: {
    "address.in-use": "InvalidParameter.IpInUse",
    "address.outside-subnet": "InvalidParameter.IpNotInCidrRange",
    "address.reserved": "InvalidParameter.NotSupportReservedIp",
    "zone.not-found": "InvalidParameter.InvaildZoneId",
  },
  hints: purchaseHints,
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstances(input, context));
    return { unInstanceIds: instanceIds };
  },
});
