/** What a public address has in place of a target when it is bound to nothing. */
export const unbound = {
  targetKind: null,
  targetId: null,
  eniId: null,
  privateAddress: null,
  instanceId: null,
  boundAtMs: null,
} as const;
