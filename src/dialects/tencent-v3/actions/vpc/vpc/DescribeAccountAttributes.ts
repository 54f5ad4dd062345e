import { action } from "../../../action.ts";

export default action<"vpc", "DescribeAccountAttributes">({
  // No account here has the classic network.
  async run() {
    return {
      AccountAttributeSet: [{ AttributeName: "supported-platforms", AttributeValues: ["VPC"] }],
    };
  },
});
