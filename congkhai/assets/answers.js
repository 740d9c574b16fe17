/* The answer to a question about a part, and the section of the page that has the rest of it. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  const WORDS = {
    "giay-to": ["Giấy tờ cần có", "chưa có dữ liệu"],
    "o-dau": ["Nơi giải quyết", "chưa có dữ liệu"],
    phi: ["Chi phí", "chưa có dữ liệu"],
    "bao-lau": ["Mất bao lâu", "chưa có dữ liệu"],
    "truc-tuyen": ["Nộp qua mạng", "chưa có dữ liệu"],
    "uy-quyen": ["Nhờ người làm thay", "trang này chưa nói rõ; hãy hỏi nơi nhận hồ sơ"],
  };

  /**
   * The anchor of the section that answers a question, with its #; empty when none does.
   * @param {string[]} parts
   * @param {Card | undefined} card
   * @returns {string}
   */
  ck.anchorOf = function (parts, card) {
    const part = parts.find((one) => one !== "uy-quyen" || (card && ck.answerTo(card, one)));
    return part ? `#${ck.SECTIONS[part]}` : "";
  };

  /**
   * What a card answers, part by part.
   * @param {Card} card
   * @param {string[]} parts
   * @returns {HTMLElement[]}
   */
  ck.answers = function (card, parts) {
    return parts.filter((part) => WORDS[part]).map((part) => {
      const [label, unknown] = WORDS[part];
      const answer = ck.answerTo(card, part);
      const block = ck.element("div", "ck-result__answer", ck.element("strong", "", `${label}:`), " ");
      if (Array.isArray(answer)) block.append(listed(answer));
      else block.append(answer || ck.element("span", "ck-unknown", unknown));
      return block;
    });
  };

  function listed(papers) {
    const items = papers.filter((paper) => paper !== "…").map((paper) => ck.element("li", "", paper));
    if (papers.includes("…")) items.push(ck.element("li", "", "và giấy tờ khác, xem trong trang"));
    return ck.element("ul", "ck-result__papers", ...items);
  }
})();
