import { deleteNatGateway } from "../../../../../operations/nat/delete-nat-gateway.ts";
import { action } from "../../../action.ts";
import { natNamed } from "../../../words/nat.ts";

export default action<"DeleteNatGateway">({
  async run(input, context) {
    const { taskId } = await context.write(deleteNatGateway, await natNamed(context, input));
    return { taskId };
  },
});
