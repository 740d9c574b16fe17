/* Who counts bytes. */

/** Whether the browser was asked to save data; not all browsers tell. */
export function savesData() {
  return "connection" in navigator && Boolean(/** @type {{ saveData?: boolean }} */ (navigator.connection)?.saveData);
}
