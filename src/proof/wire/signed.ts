/** A request that is ready to be sent. */
export interface SignedRequest {
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who signs. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** A call before it is signed. */
export interface UnsignedCall {
  readonly host: string;
  readonly credentials: Credentials;
  readonly region: string;
  /** The product that the action belongs to, as the vendor's host names call it. */
  readonly service: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly nowMs: number;
  /** Never the same twice. */
  readonly nonce: string;
}

/** Signs a call as one vendor's clients do. */
export type Signer = (call: UnsignedCall) => SignedRequest;
