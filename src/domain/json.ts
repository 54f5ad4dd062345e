/** Plain data that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Named plain data. */
export type JsonObject = { readonly [name: string]: Json };
