import type { Services } from "../../generated/tencent-v3.ts";
import type { Action } from "../kit/action.ts";

type In<S extends keyof Services, A extends keyof Services[S]> = Services[S][A] extends { in: infer I }
  ? I
  : never;
type Out<S extends keyof Services, A extends keyof Services[S]> = Services[S][A] extends { out: infer O }
  ? O
  : never;

/** Defines what one API 3.0 action means: its parameters and its answer are typed by the contract. */
export function action<S extends keyof Services, A extends keyof Services[S]>(
  definition: Action<In<S, A>, Out<S, A>>,
): Action<In<S, A>, Out<S, A>> {
  return definition;
}
