import type { Call } from "../../operations/kit/call.ts";
import type { ReadOperation, WriteOperation } from "../../operations/kit/operation.ts";
import type { ActionContext } from "./action.ts";
import type { OpenedCall } from "./envelope.ts";
import type { Host } from "./host.ts";

/** The work at hand for one request. */
export class RequestContext implements ActionContext {
  readonly opened: OpenedCall;
  readonly host: Host;
  readonly call: Call;
  #requestId: string;

  constructor(opened: OpenedCall, host: Host, call: Call) {
    this.opened = opened;
    this.host = host;
    this.call = call;
    this.#requestId = call.requestId;
  }

  get requestId(): string {
    return this.#requestId;
  }

  read<I, R>(operation: ReadOperation<I, R>, input: I): Promise<R> {
    return this.host.executor.read(operation, this.call, input);
  }

  async write<I, R>(operation: WriteOperation<I, R>, input: I): Promise<R> {
    const outcome = await this.host.executor.write(operation, this.call, input);
    this.#requestId = outcome.requestId;
    return outcome.result;
  }

  inRegion(region: string): ActionContext {
    return new RequestContext(this.opened, this.host, { ...this.call, region });
  }
}
