import { moveInstances } from "../../../../../operations/instance/move-instances.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";
import { requireSubnetId, requireVpcId } from "../../../words/network-ids.ts";

export default action<"cvm", "ModifyInstancesVpcAttribute">({
  faults: {
    "instance.id-malformed": "InvalidInstanceId.NotFound",
    "address.in-use": "VpcIpIsUsed",
    "address.outside-subnet": "VpcAddrNotInSubNet",
    "instance.has-secondary-enis": "UnsupportedOperation.ElasticNetworkInterface",
    "eni.has-havip": "UnsupportedOperation.ElasticNetworkInterface",
    "vpc.not-found": "InvalidParameterValue.VpcIdMalformed",
    "subnet.not-found": "InvalidParameterValue.SubnetIdMalformed",
    "subnet.vpc-mismatch": "InvalidParameterValue.SubnetIdMalformed",
    "subnet.exhausted": "InvalidParameterValue.LimitExceeded",
    "security-group.vpc-mismatch": "InvalidParameterValue",
  },
  fieldFaults: {
    vpcId: "InvalidParameterValue.VpcIdMalformed",
    subnetId: "InvalidParameterValue.SubnetIdMalformed",
    privateIp: "InvalidParameterValue.IPAddressMalformed",
  },
  // What a machine calls itself outlives its move here.
  hints: ["ReserveHostName"],
  async run(input, context) {
    const { VirtualPrivateCloud: cloud } = input;
    refuseGiven("ipv6AddressCount", cloud.Ipv6AddressCount, "assign them once the instance is there");
    await context.write(moveInstances, {
      instanceIds: requireInstanceIds(input.InstanceIds),
      vpcId: requireVpcId(cloud.VpcId),
      subnetId: requireSubnetId(cloud.SubnetId),
      addresses: cloud.PrivateIpAddresses ?? [],
      // Running instances are stopped for it and started again unless that is forbidden.
      running: input.ForceStop ?? true,
      traits: cloud.AsVpcGateway === undefined ? {} : { vpcGateway: cloud.AsVpcGateway },
    });
    return {};
  },
});
