/** A machine size and what it limits about networking. */
export interface InstanceType {
  readonly name: string;
  readonly family: string;
  readonly vcpu: number;
  readonly memoryGib: number;
  /** Network interfaces, the primary one included. */
  readonly enis: number;
  /** IPv4 addresses of each interface, its primary one included. */
  readonly ipv4PerEni: number;
  readonly ipv6PerEni: number;
  readonly queues?: number;
}

/** The network limits of one size. */
export interface EniLimits {
  readonly enis: number;
  readonly ipv4PerEni: number;
}
