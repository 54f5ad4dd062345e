import { addDnatRules } from "../../../../../operations/nat/add-dnat-rules.ts";
import { action } from "../../../action.ts";
import { dnaptNamed, natNamed } from "../../../words/nat.ts";

export default action<"AddDnaptRule">({
  fields: { publicPort: "eport", privatePort: "pport", privateAddress: "pip" },
  async run(input, context) {
    const rule = {
      ...dnaptNamed(input),
      privateAddress: input.pip,
      privatePort: input.pport,
      description: input.description ?? "",
    };
    await context.write(addDnatRules, { home: await natNamed(context, input), rules: [rule], live: true });
    return {};
  },
});
