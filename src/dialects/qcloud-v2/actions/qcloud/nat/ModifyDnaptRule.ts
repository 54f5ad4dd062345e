import { modifyDnatRule } from "../../../../../operations/nat/modify-dnat-rule.ts";
import { action } from "../../../action.ts";
import { natNamed, protoOf } from "../../../words/nat.ts";

export default action<"ModifyDnaptRule">({
  fields: { publicPort: "eport", privatePort: "pport", privateAddress: "pip" },
  async run(input, context) {
    await context.write(modifyDnatRule, {
      home: await natNamed(context, input),
      which: {
        protocol: protoOf(input.oldProto, "oldProto"),
        publicAddress: input.oldEip,
        publicPort: input.oldEport,
      },
      change: {
        ...(input.proto !== undefined && { protocol: protoOf(input.proto) }),
        ...(input.eip !== undefined && { publicAddress: input.eip }),
        ...(input.eport !== undefined && { publicPort: input.eport }),
        ...(input.pip !== undefined && { privateAddress: input.pip }),
        ...(input.pport !== undefined && { privatePort: input.pport }),
        ...(input.description !== undefined && { description: input.description }),
      },
      live: true,
    });
    return {};
  },
});
