/* An old copy says that it is old: one kept offline or on a stick, or of a site that was not built for days. */

const VIETNAM = 7 * 60 * 60 * 1000;

/** Shows what the page has to say from the next day on which anything on it changes. */
export function tellAge() {
  const notice = document.querySelector("[data-doi-tu]");
  const today = new Date(Date.now() + VIETNAM).toISOString().slice(0, 10);
  if (notice instanceof HTMLElement && today >= (notice.dataset.doiTu ?? "")) notice.hidden = false;
}
