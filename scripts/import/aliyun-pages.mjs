// Codes that the vendor's own pages of 2023 to 2026 document and the handed-over lists do not have; of very
// long pages, those whose cause can come about here. By product, action and HTTP status.

const noRegion = ["InvalidRegionId.NotFound"];
const noPortList = ["InvalidPortRangeListId.NotFound"];
const portListEntries = [
  "InvalidDescription.Malformed",
  "InvalidOperation.EntryCountExceedMaxEntries",
  "InvalidOperation.MaxEntriesCountExceed",
  "InvalidParameter.PortRange",
  "InvalidParameter.PortRangeDuplicated",
  "InvalidParameter.PortRangeListName",
  "LimitExceed.Entry",
  "LimitExceed.MaxEntries",
];
const gatewayTable = [
  "IncorrectStatus.GatewayRouteTable",
  "IncorrectStatus.Ipv4Gateway",
  "OperationDenied.RouteTableTypeIncorrect",
  "ResourceNotFound.GatewayRouteTable",
  "ResourceNotFound.Ipv4Gateway",
  "ResourceNotFound.RouteTable",
];

const ecs = {
  CreatePortRangeList: {
    400: [...portListEntries, "InvalidOperation.MaxCountExceed", "InvalidParam.Entry"],
    404: noRegion,
  },
  DeleteKeyPairs: { 400: ["InvalidParameter.KeypairAlreadyAttachedInstance"] },
  DeletePortRangeList: {
    400: ["InvalidOperation.Conflict", "InvalidPortRangeListId.AssociationExist", ...noPortList],
    404: noRegion,
  },
  DescribePortRangeListAssociations: { 400: ["InvalidParameter", ...noPortList], 404: noRegion },
  ModifyPortRangeList: {
    400: [
      ...portListEntries,
      "InvalidMaxEntries.LessThanCurrentEntries",
      "InvalidOperation.Conflict",
      "MissingParameter",
      ...noPortList,
    ],
    403: ["AuthorizationLimitExceed"],
    404: noRegion,
  },
};

const vpc = {
  AssociateRouteTableWithGateway: {
    400: [
      ...gatewayTable,
      "IllegalParam.GatewayType",
      "IncorrectStatus.RouteTable",
      "OperationDenied.GatewayAndTableNotInOneVpc",
      "OperationDenied.Ipv4GatewayNotActive",
      "ResourceAlreadyAssociated.GatewayRouteTable",
      "ResourceAlreadyAssociated.Ipv4Gateway",
      "UnsupportedFeature.Ipv6GatewayRouteTable",
    ],
  },
  CreateRouteEntry: {
    400: [
      "IllegalParam.CidrBlock",
      "IncorrectVSwitchStatus",
      "InvalidDescription.Malformed",
      "InvalidNatGateway.NotFound",
      "InvalidNexthop.DirectEni",
      "InvalidRouteEntryName.Malformed",
      "OperationDenied.VpcIpv6NotEnabled",
      "RouteConflict.AlreadyExist",
      "TaskConflict",
    ],
  },
  CreateRouteTable: {
    400: [
      "IncorrectStatus.cbnStatus",
      "InvalidParameter.Description.Malformed",
      "InvalidParameter.RouteTableName.Malformed",
      "InvalidVpcId.NotSupport",
      "MissingParam.vpcId",
      "OperationUnsupported.AdvancedFeature",
      "QuotaExceeded.GatewayRouteTable",
      "QuotaExceeded.RouteTable",
      "UnsupportedRegion",
    ],
    404: ["InvalidParameter.Action", ...noRegion, "InvalidVpcId.NotFound"],
  },
  DeleteNatGateway: {
    400: [
      "DependencyViolation.EIPS",
      "DependencyViolation.ForwardEntry",
      "DependencyViolation.FullNatEntry",
      "DependencyViolation.NatIp",
      "DependencyViolation.NatIpCidr",
      "DependencyViolation.RouterEntry",
      "DependencyViolation.SnatEntry",
      "DependencyViolation.VpcEndpointService",
      "Forbidden.PrePaidNatGateway",
      "IncorrectStatus.ForwardEntry",
      "IncorrectStatus.NatIp",
      "IncorrectStatus.SnatEntry",
      "InvalidOperation.DeletionProtection",
    ],
    404: ["INSTANCE_NOT_EXISTS", "IncorrectStatus.NatGateway", "ResourceNotFound.NatGateway"],
  },
  DeleteRouteEntry: {
    400: [
      "Forbbiden",
      "IncorrectRouteEntryStatus",
      "InvalidCidrBlock.Malformed",
      "InvalidRouteEntry.NotFound",
      "InvalidVRouter.NotFound",
      "MissingParameter",
      "OperationDenied",
    ],
  },
  DeletionProtection: {
    400: [
      "DeletionProtection.AlreadyEnabled",
      "DeletionProtection.OwnerError",
      "DeletionProtection.PrePaidNotSupport",
      "DeletionProtection.ResourceNotExist",
      "DeletionProtection.TypeNotSupport",
    ],
    404: ["DeletionProtection.NotExist", "InvalidAllocationId.NotFound"],
  },
  DescribeRouteTables: {
    400: ["IllegalParam.Type", "InvalidVRouterId.NotFound", "OperationFailed.VRouterNotExist"],
  },
  // Of border routers and router interfaces, whose lists of filters are the same.
  DescribeRouterInterfaces: { 404: ["InvalidFilterKey.ValueNotSupported"] },
  DescribeVirtualBorderRouters: { 404: ["InvalidFilterKey.ValueNotSupported"] },
  DissociateRouteTableFromGateway: {
    400: [...gatewayTable, "IncorrectStatus.Ipv6Gateway", "OperationFailed.NotExistAssociateRelation"],
  },
  ListGatewayRouteTableEntries: { 400: ["IllegalParam.NextToken", "ResourceNotFound.GatewayRouteTable"] },
  ModifyRouteTableAttributes: {
    400: [
      "Abs.InvaliTableName.Malformed",
      "Abs.InvalidRouteTableId.NotExist",
      "Forbidden.DisableRoutePropagation",
      "IncorrectStatus.RouteEntry",
      "IncorrectStatus.RoutePropagationStatus",
      "IncorrectStatus.RouteTable",
      "IncorrectStatus.Vpc",
      "InvalidDescription.Malformed",
      "ResourceNotFound.RouteTable",
    ],
    403: ["Forbbiden"],
  },
  ModifyVRouterAttribute: {
    400: ["InvalidVRouterDiscription.Malformed", "InvalidVRouterName.Malformed", "MissingParameter"],
    404: ["InvalidVRouterId.NotFound"],
  },
  ReleaseEipSegmentAddress: {
    400: [
      "Forbidden",
      "Forbidden.ChargeTypeIsPrepaid",
      "Forbidden.EipInBwp",
      "IncorrectEipStatus",
      "InvalidOperation.DeletionProtection",
      "OperationFailed.EipInBwp",
      "OperationFailed.EipNumInconsistent",
      "OperationFailed.EipStatusInvalid",
      "OperationFailed.InstanceNotExist",
      "TaskConflict.AssociateGlobalAccelerationInstance",
    ],
    404: ["Forbidden.RegionNotFound", "InvalidAllocationId.NotFound"],
    500: ["InternalError"],
  },
  TransformEipSegmentToPublicIpAddressPool: { 400: ["IllegalParam.Description", "IllegalParam.Name"] },
  UnassociateRouteTable: {
    404: [
      "IncorrectVSwitchStatus",
      "InvalidBindingStatus.RouteTable",
      "InvalidParameter.Action",
      ...noRegion,
      "InvalidRouteTableId.NotFound",
      "InvalidStatus.VSwitch",
      "InvalidVSwitchId.NotFound",
      "OperationFailed.VSwitchNotAssociate",
      "OperationUnsupported.SystemRouteTable",
    ],
  },
  UpdateGatewayRouteTableEntryAttribute: {
    400: [
      "ExclusiveParam.NextHopTypeAndNextHopId",
      "IllegalParam.DestCidrBlock",
      "IncorrectStatus.NextHop",
      "IncorrectStatus.RouteEntry",
      "IncorrectStatus.Vswitch",
      "InvalidRouterInterfaceId.NotFound",
      "OperationDenied.LocalEntryCanOnlyModifyNextHop",
      "OperationDenied.NextHopTypeNonsupport",
      "OperationDenied.UpdateGatewayRouteEntry",
      "OperationUnsupported.OnlySupportNormalNetworkInterface",
      "ResourceNotFound.Instance",
      "ResourceNotFound.NetworkInterface",
      "ResourceNotFound.RouteEntry",
      "ResourceNotFound.RouteTable",
    ],
  },
};

const pages = { ecs, vpc };

/** An action's codes by status, and their sources: those handed over, and those its page has besides. */
export function withPageCodes(product, action, { err: handedOver = {}, errSrc: from }) {
  const page = pages[product]?.[action];
  if (page === undefined) return { errors: handedOver, errorsFrom: from };
  const known = new Set(Object.values(handedOver).flat());
  const errors = { ...handedOver };
  for (const [status, codes] of Object.entries(page)) {
    const more = codes.filter((code) => !known.has(code));
    if (more.length > 0) errors[status] = [...(errors[status] ?? []), ...more].sort();
  }
  return { errors, errorsFrom: [...(from ?? []), "pages<=2026"] };
}
