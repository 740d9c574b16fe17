/* One result: the name with the words that matched, and below it what its card says. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  /**
   * A line of the result list: a link to the page, or to its part that was asked about.
   * @param {Hit} hit
   * @param {string[]} parts what the question asks about
   * @param {boolean} isOver whether the page has no such parts any more
   * @param {HTMLLIElement} [spare] a line that is written anew
   * @returns {HTMLLIElement}
   */
  ck.result = function (hit, parts, isOver, spare) {
    const line = spare || ck.element("li", "ck-card ck-result", ck.element("h2", "ck-card__title", ck.link("")));
    const title = line.querySelector("h2"), link = title.firstElementChild;
    if (line.childElementCount > 1) line.replaceChildren(title);
    line.dataset.ma = hit.code;
    link.href = pageOf(hit.code, isOver ? "" : ck.anchorOf(parts));
    ck.write(link, hit.name);
    return line;
  };

  /**
   * Marks the words that matched in the name of a line.
   * @param {HTMLLIElement} line
   * @param {Hit} hit
   */
  ck.nameResult = (line, hit) => line.querySelector("a").replaceChildren(...ck.markedName(hit));

  /**
   * Puts what a card says under the name.
   * @param {HTMLLIElement} line
   * @param {Card} card
   * @param {string[]} parts those to answer
   */
  ck.fillResult = function (line, card, parts) {
    const answered = card.tinhTrang ? [] : parts;
    if (answered.length) line.querySelector("a").href = pageOf(line.dataset.ma, ck.anchorOf(answered, card));
    line.firstElementChild.after(
      ...(card.tomTat ? [ck.element("p", "ck-card__text", card.tomTat)] : []),
      ...ck.answers(card, answered), facts(card, answered));
  };

  function pageOf(code, anchor) {
    return ck.addressOf(`thu-tuc/${code}/${anchor}`);
  }

  function facts({ cap, thoiHan, chiPhi, trucTuyen, tinhTrang }, answered) {
    const list = ck.element("ul", "ck-card__facts");
    if (tinhTrang) list.append(badge(tinhTrang, "ck-badge--over"));
    if (cap) list.append(badge(cap));
    if (trucTuyen) list.append(badge(trucTuyen, "ck-badge--online"));
    if (!tinhTrang && !answered.includes("bao-lau")) list.append(fact("Thời hạn:", thoiHan));
    if (!tinhTrang && !answered.includes("phi")) list.append(fact("Chi phí:", chiPhi));
    return list;
  }

  function badge(words, variant = "") {
    return ck.element("li", `ck-badge ${variant}`.trim(), words);
  }

  function fact(label, value) {
    return ck.element("li", "", ck.element("span", "ck-card__label", label), ` ${value || "chưa có dữ liệu"}`);
  }
})();
