import type { Profile, QuotaName } from "../../domain/profile.ts";
import type { TaskPolicy } from "../../domain/task/task.ts";

/** Who asks, where, when, and with what luck: time, ids and chance come with the call. */
export interface Call {
  readonly accountId: string;
  readonly region: string;
  readonly requestId: string;
  readonly nowMs: number;
  /** Four 32-bit numbers that every id, address and random choice of this call comes from. */
  readonly seed: readonly number[];
  /** The profile that things made by this call are made under. */
  readonly profile: string;
  readonly clientToken?: string;
}

/** A quota that someone set to another value, for all or for one account or region. */
export interface QuotaOverride {
  readonly quota: QuotaName;
  readonly limit: number;
  readonly accountId?: string;
  readonly region?: string;
}

/** What a server is configured to do where the network leaves a choice. */
export interface Rules {
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly quotas: readonly QuotaOverride[];
  readonly taskPolicy: TaskPolicy;
  readonly taskPolicies: Readonly<Record<string, TaskPolicy>>;
  readonly tokenLifetimeMs: number;
  /** How long a freed address is kept from random choice even when no other is left. */
  readonly quarantineMs: number;
  /** The ranges that public addresses are drawn from, in order. */
  readonly publicCidrs: readonly string[];
  /** The same for elastic IPv6 addresses. */
  readonly publicCidrs6: readonly string[];
}
