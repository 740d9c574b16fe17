/* Reads a page aloud, sentence by sentence: play, pause, stop, speed; tells and marks what is being read. */
import { keep, recall } from "./device-memory.js";
import { actionButton, element } from "./elements.js";
import { vietnameseVoices } from "./reading-offer.js";
import { sentencesOfPage } from "./reading-parts.js";

/** @import { Sentence } from "./reading-parts.js" */

const SPEED = "ck-toc-do", SPEEDS = { "0.8": "Chậm", "1": "Vừa", "1.2": "Nhanh" };
const OF_ANOTHER = "Giọng này đọc qua mạng: chữ trên trang được gửi cho hãng làm ra giọng. Chạm “Đọc” nếu đồng ý.";

/**
 * Makes the box of the button a player, and reads.
 * @param {HTMLElement} box
 */
export function openReader(box) {
  const player = new Player(box);
  const voice = vietnameseVoice();
  if (voice?.localService === false) player.tell(OF_ANOTHER);
  else player.play();
}

/** One that is on the device, if there is any. */
function vietnameseVoice() {
  const voices = vietnameseVoices();
  return voices.find(({ localService }) => localService) || voices[0];
}

class Player {
  #main = actionButton("md-button md-button--primary", "Đọc", () => (this.#isReading ? this.pause() : this.play()));
  #stop = actionButton("md-button", "Dừng", () => this.stop());
  #speed = speedChoice(() => this.#again());
  #status = element("span", "ck-reader__status");
  /** @type {Sentence[]} */
  #sentences = [];
  #at = 0;
  #isReading = false;
  /** @type {SpeechSynthesisUtterance | null} what is said now: the end of one that was cut off does not count */
  #saying = null;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#status.setAttribute("role", "status");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Nghe đọc");
    box.replaceChildren(this.#main, this.#stop, this.#speed, this.#status);
    this.#stop.disabled = true;
    this.#main.focus();
    addEventListener("pagehide", () => this.stop());
  }

  /** From the sentence where it was paused, else from the beginning of the page as it stands now. */
  play() {
    if (!this.#at) this.#sentences = sentencesOfPage();
    this.#isReading = true;
    this.#main.textContent = "Tạm dừng";
    this.#stop.disabled = false;
    this.#say();
  }

  /** Android does not continue what was paused, so it is cut off, and said again from the beginning of the sentence. */
  pause() {
    this.#silence();
    this.#main.textContent = "Đọc tiếp";
    this.tell("Đã tạm dừng");
  }

  stop() {
    this.#silence();
    this.#at = 0;
    this.#main.textContent = "Đọc";
    this.#stop.disabled = true;
    this.#mark(null);
    this.tell("");
  }

  /** @param {string} words */
  tell(words) {
    this.#status.textContent = words;
  }

  #silence() {
    this.#isReading = false;
    this.#saying = null;
    speechSynthesis.cancel();
  }

  /** The same sentence at another speed. */
  #again() {
    keep(SPEED, this.#speed.value);
    if (this.#isReading) this.#say();
  }

  #say() {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.#end("Đã đọc hết");
    this.#saying = null;
    speechSynthesis.cancel();
    const saying = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(saying, { voice: vietnameseVoice() || null, lang: "vi-VN", rate: Number(this.#speed.value) });
    saying.onend = () => this.#next(saying);
    saying.onerror = () => { if (saying === this.#saying) this.#end("Máy này không đọc được"); };
    this.#saying = saying;
    this.#mark(sentence.part);
    this.tell(`Đang đọc: ${sentence.name}`);
    speechSynthesis.speak(saying);
  }

  /** @param {SpeechSynthesisUtterance} said */
  #next(said) {
    if (said !== this.#saying) return;
    this.#at++;
    this.#say();
  }

  /** @param {string} words */
  #end(words) {
    this.stop();
    this.tell(words);
  }

  /** @param {Element | null} part */
  #mark(part) {
    const marked = document.querySelector("[data-dang-doc]");
    if (marked === part) return;
    marked?.removeAttribute("data-dang-doc");
    marked?.removeAttribute("aria-current");
    part?.setAttribute("data-dang-doc", "");
    part?.setAttribute("aria-current", "true");
    part?.scrollIntoView({ block: "nearest" });
  }
}

/** @param {() => void} changed */
function speedChoice(changed) {
  const choice = element("select", "ck-reader__speed"), kept = recall(SPEED) || "";
  choice.setAttribute("aria-label", "Tốc độ đọc");
  for (const [speed, name] of Object.entries(SPEEDS)) choice.append(new Option(name, speed));
  choice.value = kept in SPEEDS ? kept : "1";
  choice.addEventListener("change", changed);
  return choice;
}
