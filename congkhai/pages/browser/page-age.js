/* An old copy says that it is old: one kept offline or on a stick, or of a site that was not built for days. */

const VIETNAM = 7 * 60 * 60 * 1000;

/** Shows what the page has to say from the next day on which anything on it changes, or a table of days is over. */
export function tellAge() {
  const today = new Date(Date.now() + VIETNAM).toISOString().slice(0, 10);
  /** @type {NodeListOf<HTMLElement>} */
  const notices = document.querySelectorAll("[data-doi-tu]");
  for (const notice of notices) notice.hidden = today < (notice.dataset.doiTu ?? "");
}
