import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { rowsOf } from "../route-table/aliyun-place.ts";
import { type AliyunNatPlace, aliyunNatPlace } from "./aliyun-place.ts";

let place: AliyunNatPlace;
let call: AliyunNatPlace["call"];
let makeNat: AliyunNatPlace["makeNat"];
let bindEip: AliyunNatPlace["bindEip"];

beforeAll(async () => {
  place = await aliyunNatPlace();
  ({ call, makeNat, bindEip } = place);
});
afterAll(() => place.cloud.close());

describe("SNAT entries", () => {
  test("their life", async () => {
    const network = await makeNat();
    const { NatGatewayId, SnatTableId, VSwitchId } = network;
    const { address: SnatIp } = await bindEip(NatGatewayId);
    const second = await bindEip(NatGatewayId);
    const entry = { SnatTableId, SourceVSwitchId: VSwitchId, SnatIp, SnatEntryName: "all" };
    expect(await refusalOf(call("CreateSnatEntry", { ...entry, DryRun: true }))).toBe("DryRunOperation");
    const { SnatEntryId } = await call("CreateSnatEntry", entry);
    expect(SnatEntryId).toMatch(/^snat-/);
    const list = async (more: object) =>
      rowsOf(
        await call("DescribeSnatTableEntries", { SnatTableId, ...more }),
        "SnatTableEntries",
        "SnatTableEntry",
      );
    expect(await list({})).toMatchObject([
      { ...entry, SnatEntryId, NatGatewayId, SourceCIDR: "10.0.1.0/24", Status: "Available" },
    ]);
    for (const filter of [
      { SnatEntryId },
      { SnatEntryName: "all" },
      { SnatIp },
      { SourceVSwitchId: VSwitchId },
      { SourceCIDR: "10.0.1.0/24" },
      { NatGatewayId },
    ]) {
      expect(await list(filter)).toHaveLength(1);
    }
    expect(await list({ SnatIp: second.address })).toHaveLength(0);
    const refused = (more: object) => refusalOf(call("CreateSnatEntry", { ...entry, ...more }));
    expect(await refused({})).toBe("Forbidden.SourceVSwitchId.Duplicated");
    expect(await refused({ SnatIp: "9.9.9.9" })).toBe("InvalidSnatIp.NotFound");
    expect(await refused({ SnatIp: "nine" })).toBe("InvalidSnatIp.Malformed");
    expect(await refused({ SnatEntryName: "1" })).toBe("InvalidParameter.Name.Malformed");
    const renamed = call("ModifySnatEntry", { SnatTableId, SnatEntryId: "snat-0", SnatEntryName: "1" });
    expect(await refusalOf(renamed)).toBe("InvalidParameter.Name.Malformed");
    expect(await refused({ SnatTableId: "stb-0" })).toBe("InvalidSnatTableId.NotFound");
    expect(await refused({ SourceVSwitchId: "vsw-0" })).toBe("InvalidVSwitchId.NotFound");
    const range = { SourceVSwitchId: "", SourceCIDR: "10.0.2.0/24" };
    expect(await refused({ ...range, SourceCIDR: "11.0.0.0/24" })).toBe("NOT_ALLOW_USE_SOURCECIDR");
    expect(await refused({ SourceCIDR: "10.0.2.0/24" })).toMatch(/InvalidParameter|INVALID_PARAMETER/);
    await call("CreateSnatEntry", { ...entry, ...range });
    const NetworkInterfaceId = await place.eni(network);
    await call("CreateSnatEntry", { ...entry, SourceVSwitchId: "", NetworkInterfaceId });
    expect(await list({ "NetworkInterfaceIds.1": NetworkInterfaceId })).toHaveLength(1);
    expect(await refused({ SourceVSwitchId: "", SourceCIDR: "10.0.3.0/24" })).toBe(
      "Forbidden.SnatEntryCountLimited",
    );
    await call("ModifySnatEntry", {
      SnatTableId,
      SnatEntryId,
      SnatIp: second.address,
      SnatEntryName: "anew",
    });
    expect(await list({ SnatEntryId })).toMatchObject([{ SnatIp: second.address, SnatEntryName: "anew" }]);
    await call("DeleteSnatEntry", { SnatTableId, SnatEntryId });
    expect(await refusalOf(call("DeleteSnatEntry", { SnatTableId, SnatEntryId }))).toBe(
      "InvalidSnatEntryId.NotFound",
    );
    expect(await refusalOf(call("DescribeSnatTableEntries", { SnatTableId: "stb-0" }))).toBe(
      "InvalidSnatTableId.NotFound",
    );
  });
});

describe("forward entries", () => {
  test("their life", async () => {
    const { NatGatewayId, ForwardTableId, SnatTableId, VSwitchId } = await makeNat();
    const { address: ExternalIp } = await bindEip(NatGatewayId);
    const entry = {
      ForwardTableId,
      ExternalIp,
      ExternalPort: "80",
      InternalIp: "10.0.1.50",
      InternalPort: "8080",
      IpProtocol: "TCP",
    };
    const made = await call("CreateForwardEntry", { ...entry, ForwardEntryName: "web" });
    const ForwardEntryId = String(made["ForwardEntryId"]);
    expect(ForwardEntryId).toMatch(/^fwd-/);
    const list = async (more: object) =>
      rowsOf(
        await call("DescribeForwardTableEntries", { ForwardTableId, ...more }),
        "ForwardTableEntries",
        "ForwardTableEntry",
      );
    expect(await list({})).toMatchObject([
      { ...entry, ForwardEntryId, ForwardEntryName: "web", NatGatewayId },
    ]);
    for (const filter of [{ ExternalPort: "80" }, { InternalIp: "10.0.1.50" }, { IpProtocol: "tcp" }]) {
      expect(await list(filter)).toHaveLength(1);
    }
    expect(await list({ ExternalPort: "81" })).toHaveLength(0);
    const refused = (more: object) => refusalOf(call("CreateForwardEntry", { ...entry, ...more }));
    expect(await refused({})).toBe("IncorretForwardEntryStatus");
    expect(await refused({ ExternalPort: "70/90", InternalPort: "70/90" })).toBe(
      "IncorretForwardEntryStatus",
    );
    expect(await refused({ ExternalPort: "Any", InternalPort: "Any", IpProtocol: "Any" })).toBe(
      "IncorretForwardEntryStatus",
    );
    expect(await refused({ ExternalPort: "0" })).toBe("InvalidExternalPort.Malformed");
    expect(await refused({ ExternalPort: "81", InternalPort: "1/2" })).toBe("InvalidInternalPort.Malformed");
    expect(await refused({ ExternalPort: "81", IpProtocol: "ICMP" })).toBe(
      "InvalidProtocal.ValueNotSupported",
    );
    expect(await refused({ ExternalPort: "81", InternalIp: "ten" })).toBe("InvalidInternalIp.Malformed");
    expect(await refused({ ExternalPort: "81", InternalIp: "11.0.0.1" })).toBe(
      "Forbidden.InternalIpOutOfVpcCIDR",
    );
    expect(await refused({ ExternalIp: "9.9.9.9" })).toBe("InvalidExternalIp.NotFound");
    expect(await refused({ ForwardTableId: "ftb-0" })).toBe("InvalidForwardTableId.NotFound");
    const change = { ForwardTableId, ForwardEntryId, ExternalPort: "443", ForwardEntryName: "anew" };
    await call("ModifyForwardEntry", change);
    expect(await list({})).toMatchObject([{ ExternalPort: "443", ForwardEntryName: "anew" }]);
    // Nothing to change is no error, and changes nothing.
    await call("ModifyForwardEntry", { ForwardTableId, ForwardEntryId });
    expect(await list({})).toMatchObject([{ ExternalPort: "443", ForwardEntryName: "anew" }]);
    await call("DeleteForwardEntry", { ForwardTableId, ForwardEntryId });
    expect(await refusalOf(call("DeleteForwardEntry", { ForwardTableId, ForwardEntryId }))).toBe(
      "InvalidForwardEntryId.NotFound",
    );
    const whole = { ExternalPort: "Any", InternalPort: "Any", IpProtocol: "Any" };
    await call("CreateForwardEntry", { ...entry, ...whole });
    expect(await list({})).toMatchObject([whole]);
    const snat = { SnatTableId, SourceVSwitchId: VSwitchId, SnatIp: ExternalIp };
    expect(await refusalOf(call("CreateSnatEntry", snat))).toBe("Forbidden.IpUsedInForwardTable");
  });
});
