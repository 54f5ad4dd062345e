import { refuse } from "../../../../../domain/fault/fault.ts";
import { readNats } from "../../../../kit/read-nats.ts";
import { action } from "../../../action.ts";
import { chargingOut, ipListOut, natOut } from "../../../words/nat.ts";

export default action<"vpc", "GetNatGatewayAttribute">({
  async run({ NatGatewayId: id }, context) {
    const { items } = await readNats(context, { where: { id } });
    const [view] = items;
    if (view === undefined) return refuse({ kind: "nat.not-found", natGatewayId: id });
    const { nat, rules } = view;
    const count = (kind: "snat" | "dnat") => rules.filter((rule) => rule.kind === kind).length;
    return {
      ...natOut(view),
      BillingConfig: { ...chargingOut(view), AutoPay: String(nat.traits["autoPay"] === true) },
      DeletionProtectionInfo: { Enabled: nat.deletionProtected },
      EnableSessionLog: false,
      ForwardTable: { ForwardTableId: nat.forwardTableId, ForwardEntryCount: count("dnat") },
      SnatTable: { SnatTableId: nat.snatTableId, SnatEntryCount: count("snat") },
      IpList: ipListOut(view),
      PrivateInfo: {
        EniInstanceId: "",
        IzNo: nat.zone,
        MaxBandwidth: nat.bandwidthMbps,
        PrivateIpAddress: view.privateAddress ?? "",
        VswitchId: nat.subnetId ?? "",
      },
    };
  },
});
