import { anyVocabulary, dialect } from "../kit/dialect.ts";
import { acs3Envelope, rpcEnvelope } from "./envelope/index.ts";
import { aliyunVocabulary } from "./vocabulary.ts";

/** Alibaba Cloud's ECS and VPC. */
export const aliyunRpc = dialect("aliyun-rpc", [acs3Envelope, rpcEnvelope], () =>
  anyVocabulary(aliyunVocabulary),
);
