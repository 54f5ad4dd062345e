import { action } from "../../../action.ts";
import { describeVRouters } from "../../../words/router.ts";

export default action<"vpc", "DescribeVRouters">({ run: describeVRouters });
