import type { Fault, FaultKind, FaultOf } from "../../domain/fault/fault.ts";
import { eipWords } from "./fault-words/eip.ts";
import { eniWords } from "./fault-words/eni.ts";
import { accountWords } from "./fault-words/account.ts";
import { gatewayWords } from "./fault-words/gateway.ts";
import { guardWords } from "./fault-words/guard.ts";
import { havipWords } from "./fault-words/havip.ts";
import { instanceWords } from "./fault-words/instance.ts";
import { interfaceWords } from "./fault-words/interface.ts";
import { natWords } from "./fault-words/nat.ts";
import { networkWords } from "./fault-words/network.ts";
import { publicPoolWords } from "./fault-words/public-pool.ts";
import { requestWords } from "./fault-words/request.ts";
import { tagWords } from "./fault-words/tag.ts";
import { routeWords } from "./fault-words/route.ts";
import { ruleWords } from "./fault-words/rule.ts";
import { vpcWords } from "./fault-words/vpc.ts";
import type { Words } from "./words.ts";

/**
 * Says a domain field in the caller's words: "subnetId" is SubnetId to one vendor and VSwitchId to another.
 */
export type FieldNames = (field: string) => string;

/** The message of every fault of a set. */
export type FaultWords<F extends Fault> = {
  readonly [K in F["kind"]]: (fault: Extract<F, { kind: K }>, field: FieldNames) => Words;
};

const words: FaultWords<Fault> = {
  ...requestWords,
  ...networkWords,
  ...interfaceWords,
  ...instanceWords,
  ...gatewayWords,
  ...guardWords,
  ...tagWords,
  ...accountWords,
  ...routeWords,
  ...ruleWords,
  ...natWords,
  ...eipWords,
  ...publicPoolWords,
  ...eniWords,
  ...havipWords,
  ...vpcWords,
};

/** Says in both languages what is wrong and what would be right. */
export function wordsOf<K extends FaultKind>(fault: FaultOf<K>, field: FieldNames): Words {
  return (words[fault.kind] as (fault: Fault, field: FieldNames) => Words)(fault, field);
}
