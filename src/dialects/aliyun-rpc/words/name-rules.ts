import type { NameRule } from "../../../domain/name-rules.ts";

/** Names of Alibaba resources. */
export const aliyunNameRule: NameRule = {
  min: 2,
  max: 128,
  unit: "characters",
  startsWithLetter: true,
  refusesUrl: true,
};

/** Descriptions of Alibaba resources, which may begin with anything but a URL. */
export const aliyunDescriptionRule: NameRule = {
  min: 2,
  max: 256,
  unit: "characters",
  startsWithLetter: false,
  refusesUrl: true,
};
