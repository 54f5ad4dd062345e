/**
 * One HTTP request as it came off the socket: what a signature is checked against, so nothing in it is
 * normalised.
 */
export interface RawRequest {
  /** Upper case, as sent. */
  readonly method: string;
  /** The path of the request target; an absolute-form target is already reduced to its path. */
  readonly path: string;
  /** The text after `?`, exactly as sent, without the `?`. */
  readonly query: string;
  /** Lower-case names, values as sent. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly receivedAtMs: number;
  /** Lower-case UUID v4, minted by the server. */
  readonly requestId: string;
}

/** What goes back on the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The value of the content-type header without its parameters, lower case; "" when absent. */
export function mediaType(request: RawRequest): string {
  return (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
