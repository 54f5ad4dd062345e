import { action } from "../../../action.ts";
import { drawRouters } from "../../../words/vrouter.ts";

export default action<"ecs", "DescribeVRouters">({
  run: (input, context) => drawRouters(context, input),
});
