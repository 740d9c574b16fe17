/* What belongs to this site: beside it, on the same host, others may stand, for which its worker does not answer. */
import { AT_ROOT } from "./publication.js";

/**
 * Whether an address is the home page of the site, or within one of its folders.
 * @type {(address: string, root: string) => boolean}
 */
export function isOwn(address, root) {
  const [folder = ""] = address.slice(root.length).split(/[/?#]/);
  return address.startsWith(root) && (!folder || AT_ROOT.includes(folder));
}
