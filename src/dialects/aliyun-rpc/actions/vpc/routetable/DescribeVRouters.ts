import { action } from "../../../action.ts";
import { drawRouters } from "../../../words/vrouter.ts";

export default action<"vpc", "DescribeVRouters">({
  run: (input, context) => drawRouters(context, input),
});
