import type { Services } from "../../generated/aliyun-rpc.ts";
import type { Action } from "../kit/action.ts";
import type { In, Out } from "../kit/typed.ts";

/** Defines what one Alibaba Cloud action means: its parameters and its answer are typed by the contract. */
export function action<S extends keyof Services, A extends keyof Services[S]>(
  definition: Action<In<Services, S, A>, Out<Services, S, A>>,
): Action<In<Services, S, A>, Out<Services, S, A>> {
  return definition;
}
