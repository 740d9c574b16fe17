/* The history of the search page: one question, one step back, however many letters it has. */
import { addressFor, askedAtFirst, askedInAddress, writeAddress } from "./asked-question.js";
import { REST } from "./typing-rest.js";

/** @import { Asked } from "./asked-question.js" */

/** What is asked now, and the address that says so, which waits while somebody types: browsers delay many changes. */
export class QuestionHistory {
  asked = askedAtFirst();
  /** Whether the address in the history is still being typed: what comes takes its place. */
  typing = false;
  waiting = 0;

  /** @param {Asked} next */
  ask(next) {
    const isNew = addressFor(next) !== addressFor(this.asked);
    if (isNew && !this.typing) this.settle();
    this.asked = next;
    if (isNew) this.remember();
  }

  /** @param {Asked} next */
  type(next) {
    this.ask(next);
    this.typing = true;
  }

  /** The next question is another one. */
  finish() {
    this.settle();
    this.typing = false;
  }

  /** Writes the address that waits. */
  settle() {
    if (!this.waiting) return;
    clearTimeout(this.waiting);
    this.waiting = 0;
    writeAddress("replaceState", this.asked);
  }

  /** Takes the question of the address that the reader went back to. */
  goBack() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    this.typing = false;
    this.asked = askedInAddress();
  }

  remember() {
    clearTimeout(this.waiting);
    if (this.typing) this.waiting = setTimeout(() => this.settle(), REST);
    else writeAddress("pushState", this.asked);
  }
}
