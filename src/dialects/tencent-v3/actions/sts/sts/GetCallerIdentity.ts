import type { StsGetCallerIdentityOut } from "../../../../../generated/tencent-v3.ts";
import type { Principal } from "../../../../kit/keys.ts";
import { action } from "../../../action.ts";

function identityOf(principal: Principal): StsGetCallerIdentityOut {
  const { accountId: AccountId, userId, kind, sessionName = "", assumedBy = "" } = principal;
  const session = `${userId}:${sessionName}`;
  if (kind === "role") {
    const Arn = `qcs::sts:${AccountId}:assumed-role/${userId}`;
    return { AccountId, Type: "CAMRole", Arn, UserId: session, PrincipalId: assumedBy };
  }
  const user = { AccountId, Type: "CAMUser", PrincipalId: userId };
  if (kind === "federated") {
    return { ...user, Arn: `qcs::sts:${AccountId}:federated-user/${userId}`, UserId: session };
  }
  return { ...user, Arn: `qcs::cam::uin/${AccountId}:uin/${userId}`, UserId: userId };
}

export default action<"sts", "GetCallerIdentity">({
  regionless: true,
  run: (_input, context) => Promise.resolve(identityOf(context.opened.key.principal)),
});
