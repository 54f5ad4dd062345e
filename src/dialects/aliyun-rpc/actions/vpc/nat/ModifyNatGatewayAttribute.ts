import { modifyNatGateway } from "../../../../../operations/nat/modify-nat-gateway.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf, refuseGiven } from "../../../words/checks.ts";
import { natTraits } from "../../../words/nat-traits.ts";

export default action<"vpc", "ModifyNatGatewayAttribute">({
  fieldFaults: {
    name: "InvalidParameter.Name.Malformed",
    description: "InvalidParameter.Description.Malformed",
  },
  async run(input, context) {
    const { Name: name, Description: description } = input;
    refuseGiven("enableSessionLog", input.EnableSessionLog, "there is no log service here");
    refuseGiven("logDelivery", input.LogDelivery, "there is no log service here");
    await context.write(modifyNatGateway, {
      natGatewayId: input.NatGatewayId,
      ...(name !== undefined && { name: nameOf("name", name) }),
      ...(description !== undefined && { description: descriptionOf("description", description) }),
      traits: natTraits(input),
    });
    return {};
  },
});
