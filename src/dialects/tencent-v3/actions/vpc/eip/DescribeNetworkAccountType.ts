import { action } from "../../../action.ts";

export default action<"vpc", "DescribeNetworkAccountType">({
  // STANDARD: the bandwidth belongs to the address, as it does here; LEGACY accounts keep it on the instance.
  run: () => Promise.resolve({ NetworkAccountType: "STANDARD" }),
});
