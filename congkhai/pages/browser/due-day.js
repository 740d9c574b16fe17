/* By which day a result is due: the same as congkhai/catalogue/working_days.py, tested on tests/working-days.json. */

/** @typedef {{ so_luong?: number, don_vi?: string, cong_them?: boolean }} Period */

/** @typedef {{ nhan_sau?: string, khi_xac_minh?: Period, tu_ngay?: string, den_ngay?: string }} Terms */

/** @typedef {Period & Terms} Limit as the record has it */

/** @typedef {{ nghi: string[], lam_bu: string[], chua_chac: string[], nam: number[] }} Listed `nam` are announced */

/** @typedef {{ day: string, verified: string | null, isSure: boolean }} Due */

const A_DAY = 24 * 60 * 60 * 1000, HOURS_OF_A_DAY = 24, SUNDAY = 0, SATURDAY = 6, MOST = 1000;
/** @type {Record<string, number>} */
const MONTHS = { thang: 1, nam: 12 };

/** Which days are worked; days are written 2026-11-30, so that they compare as they follow each other. */
export class DaysOff {
  #listed;

  /** @param {Listed} listed */
  constructor(listed) {
    this.#listed = listed;
  }

  /** @param {string} day */
  isWorked(day) {
    const weekday = new Date(day).getUTCDay();
    const isWeekend = weekday === SUNDAY || weekday === SATURDAY;
    return this.#listed.lam_bu.includes(day) || (!isWeekend && !this.#listed.nghi.includes(day));
  }

  /**
   * The day itself, or the first worked one after it.
   * @param {string} day
   */
  firstWorked(day) {
    let worked = day;
    while (!this.isWorked(worked)) worked = after(worked, 1);
    return worked;
  }

  /**
   * Whether it is not announced yet if the day is off, or worked in exchange.
   * @param {string} day
   */
  isUnsure(day) {
    return this.#listed.chua_chac.includes(day);
  }

  /**
   * Whether nothing between the days, both included, is still to be announced.
   * @param {string} first
   * @param {string} last
   */
  isSure(first, last) {
    for (let year = yearOf(first); year <= yearOf(last); year++) if (!this.#listed.nam.includes(year)) return false;
    return !this.#listed.chua_chac.some((day) => first <= day && day <= last);
  }
}

/**
 * When what a desk receives on a day is due; null where the limit or the law leaves that open.
 * @param {Limit} limit
 * @param {string} received
 * @param {DaysOff} daysOff
 * @param {boolean} isLate after the hour of the limit
 * @returns {Due | null}
 */
export function due(limit, received, daysOff, isLate = false) {
  const first = daysOff.firstWorked(received);
  let end = endOf(first, limit, daysOff);
  if (!end || (limit.tu_ngay && first < limit.tu_ngay) || (limit.den_ngay && first > limit.den_ngay)) return null;
  if (isLate && limit.nhan_sau && first === received) end = daysOff.firstWorked(after(end, 1));
  const day = daysOff.firstWorked(end), verified = verifiedEnd(limit, first, end, daysOff);
  return { day, verified, isSure: daysOff.isSure(received, verified && verified > day ? verified : day) };
}

/**
 * @param {string} day
 * @param {number} number
 */
export function after(day, number) {
  return new Date(Date.parse(day) + number * A_DAY).toISOString().slice(0, 10);
}

/**
 * @param {Limit} limit
 * @param {string} first
 * @param {string} end
 * @param {DaysOff} daysOff
 */
function verifiedEnd(limit, first, end, daysOff) {
  const longer = limit.khi_xac_minh;
  if (!longer) return null;
  let last;
  if (!longer.cong_them) last = endOf(first, longer, daysOff);
  else if (longer.don_vi === limit.don_vi && limit.so_luong) {
    last = endOf(first, { ...longer, so_luong: limit.so_luong + (longer.so_luong ?? 0) }, daysOff);
  } else last = endOf(end, longer, daysOff);
  return last && daysOff.firstWorked(last > end ? last : end);
}

/**
 * The last day of a period whose first is not counted, before it moves on from a rest day.
 * @param {string} first
 * @param {Period} period
 * @param {DaysOff} daysOff
 * @returns {string | null}
 */
function endOf(first, { so_luong: amount, don_vi: unit }, daysOff) {
  if (unit === "trong-ngay") return first;
  if (!amount || !Number.isInteger(amount) || amount > MOST) return null;
  if (unit === "ngay-lam-viec") return afterWorkingDays(first, amount, daysOff);
  if (unit === "ngay") return after(first, amount);
  if (unit === "gio") return amount % HOURS_OF_A_DAY ? null : after(first, amount / HOURS_OF_A_DAY);
  const months = MONTHS[unit ?? ""];
  return months ? afterMonths(first, amount * months) : null;
}

/**
 * @param {string} day
 * @param {number} number
 * @param {DaysOff} daysOff
 */
function afterWorkingDays(day, number, daysOff) {
  let last = day;
  for (let left = number; left; left--) last = daysOff.firstWorked(after(last, 1));
  return last;
}

/**
 * The same day of a later month, or its last one.
 * @param {string} day
 * @param {number} number
 */
function afterMonths(day, number) {
  const start = new Date(day), month = start.getUTCMonth() + number;
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const same = Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastDay));
  return new Date(same).toISOString().slice(0, 10);
}

/** @param {string} day */
function yearOf(day) {
  return Number(day.slice(0, 4));
}
