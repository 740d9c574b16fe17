/* Text as it is compared: the same as congkhai/catalogue/fold.py, tested on tests/fold.json. */

/**
 * Lower-case ASCII words parted by single blanks; codes like 1.001193 stay whole.
 * @type {(text: string) => string}
 */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9.]+/g, " ")
    .replace(/\.(?![0-9])/g, " ")
    .replace(/(^|[^0-9])\./g, "$1 ")
    .replace(/ +/g, " ")
    .trim()
    .replace(/\b(qu|[bcdghklmnpqrstvx]+)y\b/g, "$1i");
}
