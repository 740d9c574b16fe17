/* When what is handed in now is ready, told at the moment of reading; without this, of the first day to come. */
import { needed, writeText } from "./elements.js";
import { after, DaysOff, due } from "./due-day.js";

/** @import { Limit } from "./due-day.js" */

/** @typedef {{ day: string, minute: number }} Moment of the unit's clocks */

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const UNSURE = " Ngày tạm tính: lịch nghỉ chưa công bố hết.";
// Limits that end have nothing to say of what is handed in later: an old copy, or the last evening.
const NOT_KNOWN = "Chưa tính được ngày nhận.";
const A_MINUTE = 60 * 1000, AN_HOUR = 60;
// In the evening nobody asks when what is handed in today is ready.
const EVENING = 17 * AN_HOUR;

/** Tells it on a page that knows when papers are due. */
export function tellReadyDay() {
  /** @type {HTMLElement | null} */
  const told = document.querySelector("[data-ngay-nghi]");
  if (!told) return;
  const daysOff = new DaysOff(JSON.parse(told.dataset.ngayNghi || "{}"));
  const now = momentAt(Date.now(), Number(told.dataset.muiGio));
  // Nobody reads a page before it is made: that clock is wrong, and the first day to come stays.
  if (now.day < (told.dataset.dung || "")) return;
  tellRestDay(/** @type {HTMLElement} */ (needed("[data-hom-nay]", told)), now.day, daysOff);
  /** @type {NodeListOf<HTMLElement>} */
  const lines = told.querySelectorAll("[data-han]");
  for (const line of lines) {
    const sentence = sentenceAt(JSON.parse(line.dataset.han || "[]"), now, daysOff);
    writeText(/** @type {HTMLElement} */ (needed("[data-cau]", line)), sentence || NOT_KNOWN);
  }
}

/**
 * Says, once for all limits, that today nothing is received, or perhaps nothing.
 * @param {HTMLElement} line
 * @param {string} today
 * @param {DaysOff} daysOff
 */
function tellRestDay(line, today, daysOff) {
  line.hidden = daysOff.isWorked(today);
  writeText(line, `Hôm nay (${spell(today)}) ${daysOff.isUnsure(today) ? "có thể " : ""}không nhận hồ sơ. `);
}

/**
 * Day and minute of the day where clocks stand so many minutes before UTC.
 * @param {number} time
 * @param {number} offset
 * @returns {Moment}
 */
export function momentAt(time, offset) {
  const [day, clock] = new Date(time + offset * A_MINUTE).toISOString().split("T");
  return { day, minute: minuteOf(clock) };
}

/**
 * What is told at a moment; "" where nothing can be.
 * @param {Limit[]} limits that follow each other in time
 * @param {Moment} now
 * @param {DaysOff} daysOff
 */
export function sentenceAt(limits, now, daysOff) {
  if (!daysOff.isWorked(now.day)) return sentenceOn(limits, daysOff.firstWorked(now.day), daysOff);
  if (now.minute >= EVENING) return sentenceOn(limits, daysOff.firstWorked(after(now.day, 1)), daysOff);
  return sentenceOn(limits, now.day, daysOff, now.minute);
}

/**
 * @param {Limit[]} limits
 * @param {string} received
 * @param {DaysOff} daysOff
 * @param {number} [minute] of today
 */
export function sentenceOn(limits, received, daysOff, minute) {
  const limit = limits.find((one) => due(one, received, daysOff));
  const early = limit && due(limit, received, daysOff);
  if (!limit || !early) return "";
  const hour = limit.nhan_sau, late = (hour && due(limit, received, daysOff, true)) || early;
  const isLate = hour !== undefined && minute !== undefined && minute > minuteOf(hour);
  let told = `Nộp ${minute === undefined ? spell(received) : `hôm nay (${spell(received)})`}`;
  if (isLate) told += `, sau ${hour} → nhận chậm nhất ${spell(late.day, received)} nếu hồ sơ đủ.`;
  else if (hour) told += ` trước ${hour} → nhận trong ngày nếu hồ sơ đủ; sau ${hour} → ${spell(late.day, received)}.`;
  else if (early.day === received) told += " → nhận trong ngày nếu hồ sơ đủ.";
  else told += ` → nhận chậm nhất ${spell(early.day, received)} nếu hồ sơ đủ.`;
  if (late.verified) told += ` Cần xác minh thì chậm nhất ${spell(late.verified, received)}.`;
  return late.isSure ? told : told + UNSURE;
}

/**
 * With its year, where that is not the year of the day beside it.
 * @param {string} day
 * @param {string} [beside]
 */
function spell(day, beside) {
  const [year, month, date] = day.split("-").map(Number);
  const told = beside?.startsWith(`${year}-`) ? `${date}/${month}` : `${date}/${month}/${year}`;
  return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${told}`;
}

/** @param {string} clock */
function minuteOf(clock) {
  const [hour, minute] = clock.split(":").map(Number);
  return hour * AN_HOUR + minute;
}
