// The vendor's numbers have eight digits, and clients keep them as decimals.
const first = 10_000_000;

/** The decimal number under which the EIP family tells a task. */
export function taskNumber(taskId: number): number {
  return first + taskId;
}

/** The task that such a number tells; no task has a negative one. */
export function taskOfNumber(number: number): number {
  return number - first;
}
