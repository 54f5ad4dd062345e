import { resizeNatGateway } from "../../../../../operations/nat/resize-nat-gateway.ts";
import { action } from "../../../action.ts";
import { natNamed, requireMaxConcurrent } from "../../../words/nat.ts";

export default action<"UpgradeNatGateway">({
  async run(input, context) {
    const { taskId } = await context.write(resizeNatGateway, {
      ...(await natNamed(context, input)),
      maxConcurrent: requireMaxConcurrent(input.maxConcurrent),
      field: "maxConcurrent",
    });
    return { billId: String(taskId) };
  },
});
