import { monthsLater } from "../../../../../domain/months.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { runInstances } from "../../../../../operations/instance/run-instances.ts";
import { action } from "../../../action.ts";
import { newInstances, purchaseFaults, purchaseHints } from "../../../words/new-instance.ts";

export default action<"RunInstances">({
  faults: purchaseFaults,
  fields: { instanceType: "cpu and mem" },
  hints: purchaseHints,
  async run(input, context) {
    const { period } = input;
    if (period < 1 || period > 36) {
      refuse({ kind: "request.out-of-range", field: "period", value: period, expected: "1 to 36 months" });
    }
    const { instanceIds } = await context.write(runInstances, {
      ...(await newInstances(input, context)),
      chargeType: "prepaid",
      expiresAtMs: monthsLater(context.call.nowMs, period),
    });
    // Nothing is paid here, but callers look instances up by the order they placed.
    const dealId = Number.parseInt(context.requestId.slice(0, 7), 16);
    return { dealIds: [dealId], unInstanceIds: { [dealId]: instanceIds } };
  },
});
