import { refuse } from "../../../../../domain/fault/fault.ts";
import { checkAddress } from "../../../../../operations/subnet/check-address.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "CheckCanAllocateVpcPrivateIpAddress">({
  async run(input, context) {
    const { IpVersion: version = "ipv4" } = input;
    const word = version.toLowerCase();
    if (word !== "ipv4" && word !== "ipv6") {
      return refuse({
        kind: "request.malformed",
        field: "ipVersion",
        value: version,
        expected: "ipv4 or ipv6",
      });
    }
    const question = {
      subnetId: input.VSwitchId,
      address: input.PrivateIpAddress,
      family: word === "ipv4" ? 4 : 6,
    } as const;
    return { CanAllocate: await context.read(checkAddress, question) };
  },
});
