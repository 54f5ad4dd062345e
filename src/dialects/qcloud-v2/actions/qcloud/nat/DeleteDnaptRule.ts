import { removeRules } from "../../../../../operations/nat/remove-rules.ts";
import { action } from "../../../action.ts";
import { dnaptNamed, natNamed } from "../../../words/nat.ts";

export default action<"DeleteDnaptRule">({
  async run(input, context) {
    const home = await natNamed(context, input);
    await context.write(removeRules, { home, kind: "dnat", names: input.dnatList.map(dnaptNamed) });
    return {};
  },
});
