/** Parameters that one request may carry, counted as flat pairs. */
export const maxParameters = 4096;

/** Steps in one parameter's dotted name: `NetworkInterfaces.0.Tags.0.Key` has five. */
export const maxNesting = 10;

/** The highest index that a list may name; lists are compacted, so this bounds nothing but nonsense. */
export const maxListIndex = 9999;

/** Characters in one parameter's dotted name. */
export const maxParameterName = 256;
