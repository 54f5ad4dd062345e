/** Someone a request can be signed as: the account that pays and the user or role that acts. */
export interface Principal {
  readonly accountId: string;
  /** Numeric text, as vendors print account and user ids. */
  readonly userId: string;
  readonly userName: string;
  readonly kind: "root" | "user" | "role" | "federated";
  /** Set on roles and federated users: what their temporary keys were asked for with. */
  readonly sessionName?: string;
  readonly roleName?: string;
  /** Set on roles: the user who assumed it. */
  readonly assumedBy?: string;
  /** Who a session is said to be for, when its maker says so; shown back and otherwise without meaning. */
  readonly sourceIdentity?: string;
}

/** A secret id with its secret; temporary keys also carry the token that must accompany them. */
export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  readonly principal: Principal;
  readonly disabled?: boolean;
  readonly token?: string;
  readonly expiresAtMs?: number;
}

/**
 * Where envelopes find the key that a request names; configured keys come back at once, temporary ones from
 * the store.
 */
export interface KeyRing {
  find(id: string): AccessKey | undefined | Promise<AccessKey | undefined>;
}
