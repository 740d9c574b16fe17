/* What the browser's code makes of questions of tables, each as one value. */
import { momentAt, sentenceAt, sentenceOn } from "../congkhai/pages/browser/ready-day.js";
import { DaysOff, due } from "../congkhai/pages/browser/due-day.js";

/** [limit, received, isLate, listed] → [day, verified, isSure] or null */
export function dueOf([limit, received, isLate, listed]) {
  const found = due(limit, received, new DaysOff(listed), isLate);
  return found && [found.day, found.verified, found.isSure];
}

/** [limit, received, listed] → what is told of a day */
export function toldOn([limit, received, listed]) {
  return sentenceOn([limit], received, new DaysOff(listed));
}

/** [limits, moment, offset, listed] → what is told at a moment */
export function toldAt([limits, moment, offset, listed]) {
  return sentenceAt(limits, momentAt(Date.parse(moment), offset), new DaysOff(listed));
}
