/** What a client asked for. */
export type Act =
  /** Named addresses, a number of drawn ones, or both, for an ENI. */
  | {
      readonly verb: "assign";
      readonly eni: string;
      readonly addresses: readonly string[];
      readonly count: number;
    }
  | { readonly verb: "unassign"; readonly eni: string; readonly addresses: readonly string[] }
  | { readonly verb: "migrate"; readonly address: string; readonly from: string; readonly to: string }
  /** Which addresses ENIs have, in one look. */
  | { readonly verb: "look" }
  /** How many addresses of the subnet are idle. */
  | { readonly verb: "free" }
  /** One more or one less of what a quota bounds, and how many there are. */
  | { readonly verb: "take" | "give" | "count"; readonly quota: string };

/** Why a client was refused: what must have been so when it was. */
export type Why =
  /** One of the addresses that were named belongs to somebody. */
  | "taken"
  /** The ENI would have more addresses than it may. */
  | "limit"
  /** Too few addresses are idle. */
  | "exhausted"
  /** The ENI does not have one of the addresses. */
  | "absent"
  /** The quota is used up. */
  | "quota"
  /** Something that says nothing about addresses or quotas. */
  | "other";

/** What a client was told. */
export type Answer =
  /** The addresses that were assigned; undefined where the vendor does not name them. */
  | { readonly told: "done"; readonly addresses?: readonly string[] | undefined }
  | { readonly told: "seen"; readonly enis: Readonly<Record<string, readonly string[]>> }
  | { readonly told: "counted"; readonly count: number }
  | { readonly told: "refused"; readonly why: Why }
  /** No answer came, or one that leaves open whether it was done. */
  | { readonly told: "nothing" };

/** One call of a history. */
export interface RecordedCall {
  readonly client: number;
  readonly act: Act;
  readonly answer: Answer;
  /** Calls with the same token, whoever made them, are one act. */
  readonly token?: string | undefined;
  /** Instants are numbered in the order in which the recorder saw them. */
  readonly start: number;
  /** Infinity when no answer came, unless it is known that nothing can have happened after some instant. */
  readonly end: number;
}

/** What is known of the subnet before the first call. */
export interface Beginning {
  /** The addresses that each ENI has. */
  readonly enis: Readonly<Record<string, readonly string[]>>;
  readonly addressesPerEni: number;
  /** Every address of the subnet that may be handed out. */
  readonly usable: readonly string[];
  readonly quotas: Readonly<Record<string, { readonly limit: number; readonly used: number }>>;
}

/** What clients asked and were told while they worked on one subnet at once. */
export interface History {
  readonly beginning: Beginning;
  readonly calls: readonly RecordedCall[];
}
