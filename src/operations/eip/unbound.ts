/** What a public address has in place of a target from when it is bound to nothing. */
export function unboundAt(freeAtMs: number) {
  return {
    targetKind: null,
    targetId: null,
    eniId: null,
    privateAddress: null,
    instanceId: null,
    boundAtMs: null,
    freeAtMs,
  } as const;
}
