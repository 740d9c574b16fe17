/* Filters of the search page: what is ticked narrows the results, and stands in the address. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const KEYS = ["linh-vuc", "cap", "truc-tuyen", "doi-tuong"];

  /**
   * The filters of an address.
   * @param {string} query as `location.search`
   * @returns {[string, string][]} key and value, in the order of the keys
   */
  ck.filtersIn = function (query) {
    const given = new URLSearchParams(query);
    return KEYS.flatMap((key) => given.getAll(key).filter(Boolean).map((value) => [key, value]));
  };

  /**
   * The filters set in the panel.
   * @param {HTMLFormElement} panel
   * @returns {[string, string][]}
   */
  ck.filtersSet = function (panel) {
    return ck.filtersIn(`?${new URLSearchParams(new FormData(panel))}`);
  };

  /**
   * Sets the panel as the filters say.
   * @param {HTMLFormElement} panel
   * @param {[string, string][]} filters
   */
  ck.setFilters = function (panel, filters) {
    const isSet = (key, value) => filters.some(([other, wanted]) => other === key && wanted === value);
    for (const box of panel.querySelectorAll("input[type=checkbox]")) box.checked = isSet(box.name, box.value);
    for (const option of panel.querySelectorAll("option")) option.selected = isSet(option.parentElement.name, option.value);
  };

  /**
   * Which places of the index fit: one value of each kind that is set; null when all do.
   * @param {Searchable} searchable
   * @param {[string, string][]} filters
   * @returns {((place: number) => boolean) | null}
   */
  ck.fitting = function (searchable, filters) {
    if (!filters.length) return null;
    const wanted = KEYS.map((key) => filters.filter(([other]) => other === key).map(([, value]) => value));
    return (place) => valuesOf(searchable, place).every((values, kind) =>
      !wanted[kind].length || wanted[kind].some((value) => values.includes(value)));
  };

  /** Field, levels, whether online, and audiences of a place, in the order of the keys. */
  function valuesOf({ index }, place) {
    const [levels, online, audiences] = index.loc[index.locCua[place]];
    let end = 0;
    const field = index.linhVuc.find(([, , count]) => place < (end += count));
    return [[field[0]], levels, [online], audiences];
  }
})();
