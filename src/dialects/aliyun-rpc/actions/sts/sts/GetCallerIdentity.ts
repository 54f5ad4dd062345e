import type { StsGetCallerIdentityOut } from "../../../../../generated/aliyun-rpc.ts";
import type { Principal } from "../../../../kit/keys.ts";
import { action } from "../../../action.ts";

function identityOf(principal: Principal): StsGetCallerIdentityOut {
  const { accountId: AccountId, userId, userName, kind, sessionName = "", roleName = "" } = principal;
  const account = `acs:ram::${AccountId}`;
  if (kind === "root") {
    const IdentityType = "Account";
    return { IdentityType, AccountId, UserId: AccountId, PrincipalId: AccountId, Arn: `${account}:root` };
  }
  if (kind === "role") {
    const Arn = `${account}:assumed-role/${roleName}/${sessionName}`;
    const PrincipalId = `${userId}:${sessionName}`;
    return { IdentityType: "AssumedRoleUser", AccountId, RoleId: userId, PrincipalId, Arn };
  }
  const Arn = `${account}:user/${userName}`;
  return { IdentityType: "RAMUser", AccountId, UserId: userId, PrincipalId: userId, Arn };
}

export default action<"sts", "GetCallerIdentity">({
  regionless: true,
  run: (_input, context) => Promise.resolve(identityOf(context.opened.key.principal)),
});
