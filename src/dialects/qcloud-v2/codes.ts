/**
 * The numeric class of each common `codeDesc` name. `InvalidParameter`, `AuthFailure`, `SecretidNotExit`
 * (sic), `MFACheckFailed`, `ActionLocked` and `ServiceUnavailable` are documented names; the rest are ours,
 * because the vendor's pages give those classes a number and no name.
 */
export const commonCodes: Readonly<Record<string, number>> = {
  Success: 0,
  InvalidParameter: 4000,
  AuthFailure: 4100,
  UnauthorizedAction: 4101,
  UnauthorizedResource: 4102,
  UnauthorizedSubAccount: 4103,
  SecretidNotExit: 4104,
  TokenFailure: 4105,
  MFACheckFailed: 4106,
  UnauthorizedOperation: 4110,
  RequestExpired: 4200,
  AccessDenied: 4300,
  LimitExceeded: 4400,
  ReplayAttack: 4500,
  UnsupportedProtocol: 4600,
  ResourceNotFound: 5000,
  OperationFailed: 5100,
  ActionLocked: 5100,
  PurchaseFailed: 5200,
  InsufficientBalance: 5300,
  PartialSuccess: 5400,
  QualificationFailed: 5500,
  InternalError: 6000,
  UnsupportedOperation: 6100,
  InvalidAction: 6100,
  ServiceUnavailable: 6200,
};
