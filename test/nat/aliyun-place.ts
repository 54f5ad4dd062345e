import { aliyunPlace } from "../route-table/aliyun-place.ts";

/** A cloud with room for EIPs and little for gateways, which Alibaba's client makes. */
export async function aliyunNatPlace() {
  const place = await aliyunPlace({
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "eipsPerRegion", limit: 100 },
      { quota: "eipsPerDay", limit: 100 },
      { quota: "natGatewaysPerVpc", limit: 2 },
      { quota: "natRulesPerGateway", limit: 3 },
    ],
  });
  return {
    ...place,
    async makeNat(more: object = {}) {
      const network = await place.network();
      const { VpcId, VSwitchId } = network;
      const asked = { VpcId, VSwitchId, NatType: "Enhanced", Name: "out", ...more };
      const made = await place.call("CreateNatGateway", asked);
      const [SnatTableId] = (made["SnatTableIds"] as { SnatTableId: string[] }).SnatTableId;
      const [ForwardTableId] = (made["ForwardTableIds"] as { ForwardTableId: string[] }).ForwardTableId;
      return { ...network, NatGatewayId: String(made["NatGatewayId"]), SnatTableId, ForwardTableId };
    },
    /** A public address bound to the gateway, as Tencent's SDK binds it. */
    async bindEip(NatGatewayId: string) {
      const eip = await place.eip();
      await place.vpc.AssociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [eip.address] });
      return eip;
    },
  };
}

/** Such a place. */
export type AliyunNatPlace = Awaited<ReturnType<typeof aliyunNatPlace>>;
