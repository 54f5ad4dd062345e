import { modifyRouter } from "../../../../../operations/vpc/modify-router.ts";
import { action } from "../../../action.ts";
import { routerTraits } from "../../../words/vrouter.ts";

export default action<"vpc", "ModifyVRouterAttribute">({
  fieldFaults: {
    vRouterName: "InvalidVRouterName.Malformed",
    description: "InvalidVRouterDiscription.Malformed",
  },
  async run(input, context) {
    await context.write(modifyRouter, { routerId: input.VRouterId, traits: routerTraits(input) });
    return {};
  },
});
