/* Long work in slices: between them the page takes keys and taps. Workers would not load in a copied folder. */

/** Milliseconds of a slice: with the piece that it ends with, nobody feels a wait. */
const SLICE = 8;

/**
 * What a work gives, done a slice at a time.
 * @template Made
 * @param {Generator<void, Made>} work
 * @returns {Promise<Made>}
 */
export async function inSlices(work) {
  for (;;) {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    await nextTask();
  }
}

/**
 * After what waits already; a timer would be held back where the page is behind another one.
 * @returns {Promise<void>}
 */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
