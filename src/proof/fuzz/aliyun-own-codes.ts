/**
 * Codes of ours that no page of Alibaba's in the contract documents, each with its evidence. A new one is a
 * decision, and is added here.
 */
export const ownAliyunCodes: readonly string[] = [
  // DeleteVSwitch, in Terraform's provider beside the documented DependencyViolation.HaVip.
  "DependencyViolation.RouteTable",
  // UnassociateVpcCidrBlock has no known list; InvalidCidrBlock is of what is malformed, and this is not.
  "InvalidCidrBlock.NotFound",
  // DeleteNetworkInterfacePermission has no known list; named as InvalidEniId.NotFound is.
  "InvalidPermissionId.NotFound",
  // vSwitches without room for a range; named as ResourceNotEnough.Ipv6Cidr of CreateVpc is.
  "ResourceNotEnough.CidrBlock",
  // Terraform's provider takes it for a group that is gone.
  "ResourceNotFound.RouteTargetGroup",
  // The pages of reserved blocks list none; named as ResourceNotFound.VSwitch of AssociateRouteTable is.
  "ResourceNotFound.VSwitchCidrReservation",
  // Terraform's provider, Kubernetes' and the vendor's own stack service know it of CreateRouteEntry.
  "RouterEntryConflict.Duplicated",
];
