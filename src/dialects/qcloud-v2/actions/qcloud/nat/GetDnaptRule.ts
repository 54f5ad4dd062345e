import { listNatGateways } from "../../../../../operations/nat/list-nat-gateways.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { dnaptOut, natNamed } from "../../../words/nat.ts";

export default action<"GetDnaptRule">({
  async run(input, context) {
    const { natGatewayId: id, vpcId } = await natNamed(context, input);
    const { items } = await context.read(listNatGateways, { where: { id, vpcId } });
    const [view] = items;
    if (view === undefined) return refuse({ kind: "nat.not-found", natGatewayId: id });
    const rules = view.rules.filter((rule) => rule.kind === "dnat");
    const numbers = { natId: view.nat.seq, vpcId: view.vpc?.seq ?? 0 };
    return { data: { totalNum: rules.length, detail: rules.map((rule) => dnaptOut(rule, numbers)) } };
  },
});
