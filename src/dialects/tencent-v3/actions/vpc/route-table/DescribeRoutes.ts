import { action } from "../../../action.ts";
import { describeRoutes } from "../../../words/route-list.ts";

export default action<"vpc", "DescribeRoutes">({ run: describeRoutes });
