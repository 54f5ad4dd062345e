/** A task in both of the shapes that v2's pages have shown: scripts were written to either. */
export function taskOut(taskId: number): {
  readonly data: { readonly taskId: number };
  readonly taskId: number;
} {
  return { data: { taskId }, taskId };
}
