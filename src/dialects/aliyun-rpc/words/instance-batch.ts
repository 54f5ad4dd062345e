import { refuse } from "../../../domain/fault/fault.ts";

/** Ids of instances, at most a hundred at once. */
export function requireInstanceIds(ids: readonly string[] | undefined): readonly string[] {
  if (ids === undefined || ids.length === 0) {
    return refuse({ kind: "request.missing", anyOf: ["instanceId"] });
  }
  if (ids.length > 100) {
    refuse({ kind: "request.too-many", field: "instanceId", limit: 100, asked: ids.length });
  }
  return ids;
}

/** The instances of a batch, which succeeds or fails as one. */
export function requireBatch(input: {
  readonly InstanceId: readonly string[];
  readonly BatchOptimization?: string;
}): readonly string[] {
  const { BatchOptimization: mode = "AllTogether" } = input;
  if (mode === "SuccessFirst") {
    const reason = "a batch is done whole or not at all: ask for AllTogether";
    refuse({ kind: "request.unsupported", field: "batchOptimization", value: mode, reason });
  }
  if (mode !== "AllTogether") {
    const expected = "AllTogether";
    refuse({ kind: "request.out-of-range", field: "batchOptimization", value: mode, expected });
  }
  return requireInstanceIds(input.InstanceId);
}

/** What a batch tells of each instance: which state it left and which it went to. */
export function changedPower(instanceIds: readonly string[], previous: string, current: string) {
  return {
    InstanceResponses: {
      InstanceResponse: instanceIds.map((id) => ({
        InstanceId: id,
        Code: "200",
        Message: "success",
        PreviousStatus: previous,
        CurrentStatus: current,
      })),
    },
  };
}
