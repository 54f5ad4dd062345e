/** How one vendor reads parameters; the contract says what they are. */
export interface DecodeRules {
  /** What becomes of a parameter that the contract does not have. */
  readonly unknown: "refuse" | "ignore";
  /** Whether names inside structures match in any case; top-level names always match exactly. */
  readonly foldInnerNames: boolean;
  /** Whether empty text stands for an absent value, except where text is wanted. */
  readonly emptyIsAbsent: boolean;
  /** Whether empty text is a value of an action's field where text is wanted; else it is absent there too. */
  readonly keepsEmptyText: (action: string, field: string) => boolean;
  /** Whether `1` and `0` stand for true and false in text. */
  readonly digitsAreBools: boolean;
  /** Whether an integer is accepted for paging parameters that are declared as strings. */
  readonly integerPaging: boolean;
  /** The number that a list's first item has in a path. */
  readonly firstIndex: 0 | 1;
}

/** API 3.0 refuses what it does not know, and numbers where strings are declared. */
export const tencentV3Rules: DecodeRules = {
  unknown: "refuse",
  foldInnerNames: false,
  emptyIsAbsent: false,
  keepsEmptyText: () => true,
  digitsAreBools: false,
  // The real gateway would refuse; a hand-written curl is better served (see docs/deviations).
  integerPaging: true,
  firstIndex: 0,
};

/** Old clients add parameters of their own, and PHP's http_build_query sends booleans as digits. */
export const qcloudV2Rules: DecodeRules = {
  unknown: "ignore",
  foldInnerNames: false,
  emptyIsAbsent: true,
  keepsEmptyText: () => true,
  digitsAreBools: true,
  integerPaging: false,
  firstIndex: 0,
};

/** ECS documents lower-case aliases inside lists (`Tag.1.key`); no source shows an unknown name refused. */
export const aliyunRpcRules: DecodeRules = {
  unknown: "ignore",
  foldInnerNames: true,
  emptyIsAbsent: true,
  // SDKs send empty text for what a caller left blank, and Terraform for a block that it asks for by mask;
  // what is changed may be left without a name or description, and a tag may have an empty value.
  keepsEmptyText: (action, field) =>
    field === "Value" || (/^(?:Modify|Update)/.test(action) && /(?:Name|Description)$/.test(field)),
  digitsAreBools: false,
  integerPaging: false,
  firstIndex: 1,
};
