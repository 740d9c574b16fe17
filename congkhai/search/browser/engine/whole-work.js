/* Long work as a generator: it pauses between its pieces, and gives its value at the end. */

/**
 * What a work gives, done without a pause.
 * @template Made
 * @param {Generator<void, Made>} work
 * @returns {Made}
 */
export function wholly(work) {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
