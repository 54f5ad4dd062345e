import { refuse } from "../../../../../domain/fault/fault.ts";
import { keepBlock } from "../../../../../operations/reservation/keep-block.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { requireReservationKind, reservationTextOf } from "../../../words/reservation.ts";
import { tagPairs } from "../../../words/tags.ts";

function blockOf(cidr: string, mask: string): { readonly cidr: string } | { readonly prefix: number } {
  const fields = ["vSwitchCidrReservationCidr", "vSwitchCidrReservationMask"] as const;
  if (cidr !== "" && mask !== "") refuse({ kind: "request.conflict", fields });
  if (cidr !== "") return { cidr };
  if (mask === "") refuse({ kind: "request.missing", anyOf: fields });
  if (/^\d{1,2}$/.test(mask)) return { prefix: Number(mask) };
  return refuse({ kind: "request.malformed", field: "reservedMask", value: mask, expected: "a number" });
}

export default action<"vpc", "CreateVSwitchCidrReservation">({
  fields: { reservedCidr: "VSwitchCidrReservationCidr", reservedMask: "VSwitchCidrReservationMask" },
  async run(input, context) {
    refuseGiven("ipPrefixNumber", input.IpPrefixNumber, "say how many with the mask");
    requireReservationKind(input.IpVersion, input.VSwitchCidrReservationType);
    const { VSwitchCidrReservationCidr: cidr = "", VSwitchCidrReservationMask: mask = "" } = input;
    const nameField = "vSwitchCidrReservationName";
    const descriptionField = "vSwitchCidrReservationDescription";
    const reservation = await context.write(keepBlock, {
      subnetId: input.VSwitchId,
      block: blockOf(cidr, mask),
      name: reservationTextOf(nameField, input.VSwitchCidrReservationName, 128),
      description: reservationTextOf(descriptionField, input.VSwitchCidrReservationDescription, 256),
      tags: tagPairs(input.Tag),
      ...dryRunOf(input),
    });
    return { VSwitchCidrReservationId: reservation.id };
  },
});
