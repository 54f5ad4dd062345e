import type { OwnedRow, Resource } from "../row.ts";

/** A virtual machine, as far as a network cares. */
export interface Instance extends Resource {
  readonly profile: string;
  /** The serial number that the machine itself shows. */
  readonly uuid: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  readonly name: string;
  readonly hostName: string;
  readonly description: string;
  readonly instanceType: string;
  readonly vcpu: number;
  readonly memoryGib: number;
  /** Limits of its type, fixed when it was made. */
  readonly eniLimit: number;
  readonly ipv4PerEni: number;
  readonly ipv6PerEni: number;
  readonly imageId: string;
  readonly state: "pending" | "starting" | "running" | "stopping" | "stopped" | "rebooting" | "terminating";
  readonly chargeType: string;
  readonly projectId: string;
  readonly startedAtMs: number | null;
  readonly expiresAtMs: number | null;
  readonly deletionProtected: boolean;
  readonly taskId: number | null;
  readonly lastOperation: string;
  readonly lastOperationState: string;
}

/** A key pair that people log in with; the private half is shown once and never kept. */
export interface KeyPair extends OwnedRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAtMs: number;
}

/** That a key pair is put into an instance. */
export interface InstanceKeyPair extends OwnedRow {
  readonly instanceId: string;
  readonly keyPairId: string;
}
