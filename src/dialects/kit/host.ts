import type { RegionInfo } from "../catalogue/region-info.ts";
import type { InstanceType } from "../../domain/instance/instance-type.ts";
import type { Executor } from "../../operations/execution/executor.ts";
import type { FoundAction } from "./contract.ts";
import type { EnvelopeSettings } from "./envelope.ts";
import type { Fragments } from "./fragment.ts";
import type { AccessKey } from "./keys.ts";

/** An image that instances can be started from. */
export interface Image {
  readonly id: string;
  readonly cloud: string;
  readonly name: string;
  readonly osName: string;
  readonly platform: string;
  readonly architecture: string;
  readonly sizeGib: number;
}

/** What exists without anybody having made it. */
export interface Catalogue {
  readonly regions: readonly RegionInfo[];
  readonly instanceTypes: readonly (InstanceType & { readonly cloud: string })[];
  readonly images: readonly Image[];
}

/** One attempt at an action, for what may refuse it before it is looked at. */
export interface Attempt {
  readonly dialect: string;
  readonly service: string;
  readonly action: string;
  readonly accountId: string;
  readonly region: string;
  /** The vendor's published limit a second, when there is one. */
  readonly perSecond: number | undefined;
}

/** Says that a caller was too quick: how many calls this second, of how many allowed. */
export interface Throttled {
  readonly count: number;
  readonly limit: number;
}

/** A request that was answered, for whoever counts and records: nothing in it is a client's invention. */
export interface Served {
  /** As the answer carries it. */
  readonly requestId: string;
  readonly dialect: string;
  /** Undefined for what is no action of the contract. */
  readonly action: string | undefined;
  readonly accountId: string | undefined;
  readonly region: string | undefined;
  /** The vendor's code; undefined where all went well. */
  readonly code: string | undefined;
  /** How long it took from the last byte of the request to its answer. */
  readonly ms: number;
}

/** What the server that a dialect runs in gives it. */
export interface Host {
  readonly executor: Executor;
  readonly catalogue: Catalogue;
  readonly envelope: EnvelopeSettings;
  readonly fragments: Fragments;
  /** Every account that is configured, with its root key's names. */
  readonly keys: readonly AccessKey[];
  /** The names of an account's roles; undefined where any may be assumed. */
  rolesOf(accountId: string): readonly string[] | undefined;
  nowMs(): number;
  /** Four 32-bit numbers that nobody can guess. */
  seed(): readonly number[];
  /** Counts the attempt; tells when it is one too many. */
  throttle(attempt: Attempt): Throttled | undefined;
  /** The vendor code that a configured fault rule makes this attempt end with. */
  strike(
    attempt: Attempt,
  ): { readonly code: string; readonly message?: string; readonly status?: number } | undefined;
  /** Looks at every answer that is not a refusal before it is sent; throws at one that may not be. */
  inspect?(found: FoundAction, output: unknown): void;
  /** Takes note of a request that was answered. */
  served(served: Served): void;
  /** Tells the operator of an error that is ours, under the id that the caller was told. */
  report(error: unknown, about: string, requestId?: string): void;
}
