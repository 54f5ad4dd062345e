import { action } from "../../../action.ts";

export default action<"DescribeAccountVpcAttributes">({
  // No account here has the classic network.
  run: async () => ({ data: { supportedPlatforms: "VPC" } }),
});
