import type { AccountFault } from "../../../domain/fault/account-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about roles and sessions. */
export const accountWords: FaultWords<AccountFault> = {
  "role.not-found": ({ role }) => ({
    en: `The role \`${role}\` does not exist in your account.`,
    zh: `当前账号下不存在角色 \`${role}\`。`,
  }),
  "session.needs-permanent-key": () => ({
    en: "Temporary keys cannot be used here: call with a permanent key.",
    zh: "本接口不支持临时密钥，请使用永久密钥调用。",
  }),
  "session.policy-malformed": ({ expected }, field) => ({
    en: `The ${field("policy")} is malformed: it must be ${expected}.`,
    zh: `${field("policy")} 格式错误，应为 ${expected}。`,
  }),
  "session.policy-restricts": (_fault, field) => ({
    en:
      `The ${field("policy")} restricts the session, and vpcd does not enforce policies: ` +
      "leave it out, or allow every action on every resource.",
    zh: `${field("policy")} 会限制会话权限，而 vpcd 不执行策略：请不传，或允许全部操作与资源。`,
  }),
};
