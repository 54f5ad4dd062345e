import type { QcloudActions } from "../../generated/qcloud-v2.ts";
import type { Action } from "../kit/action.ts";

type In<A extends keyof QcloudActions> = QcloudActions[A]["in"];
type Out<A extends keyof QcloudActions> = QcloudActions[A]["out"];

/** Defines what one QCloud v2 action means: its parameters and its answer are typed by the contract. */
export function action<A extends keyof QcloudActions>(
  definition: Action<In<A>, Out<A>>,
): Action<In<A>, Out<A>> {
  return definition;
}
