/* Why results stand where they do, for editors: ?q=…&giai-thich=1. All of it comes from the code that ranks. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  const KINDS = {
    ma: "Đúng mã thủ tục", ten: "Tên thủ tục", "ten-thuong-goi": "Tên thường gọi", "noi-dung": "Nội dung trang",
    "tu-dong-nghia": "Từ đồng nghĩa", "lua-chon": "Danh sách lựa chọn", "truong-hop": "Trường hợp đặc biệt",
    "phu-dinh": "Điều người hỏi nói là không phải", "hay-dung": "Thủ tục hay dùng", "het-hieu-luc": "Không còn áp dụng",
  };
  const points = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const gained = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "always" });

  /**
   * How a hit got its score, one reason a line.
   * @param {Hit} hit
   * @returns {HTMLElement}
   */
  ck.reasonsPart = function (hit) {
    const lines = hit.reasons.map(({ kind, text, points: worth }) =>
      ck.element("li", "", `${KINDS[kind] || kind}${text ? ` (${text})` : ""}: ${gained.format(worth)}`));
    return ck.element("div", "ck-explanation",
      ck.element("p", "ck-explanation__score", `Mã ${hit.code}, điểm ${points.format(hit.score)}`), ck.element("ul", "", ...lines));
  };

  /**
   * How the question was read.
   * @param {Searchable} searchable
   * @param {string} question
   * @returns {HTMLElement}
   */
  ck.readingPart = function (searchable, question) {
    const read = ck.understand(searchable, question);
    const rows = [
      ["Từ được tính", read.words.map(({ text, weight }) => (weight < 1 ? `${text} (${points.format(weight)})` : text))],
      ["Sửa lỗi gõ", read.repairs.map(({ typed, meant }) => `${typed} → ${meant}`)],
      ["Từ đồng nghĩa", read.synonyms.map(({ term, of }) => `${term} → ${of.official}`)],
      ["Hỏi về", read.parts],
      ["Trường hợp nhắc đến", [...read.hinted].map(({ ten }) => ten)],
      ["Trường hợp bị loại", [...read.denied].map(({ ten }) => ten)],
      ["Danh sách lựa chọn", read.needs.map(({ term, of }) => `${term} → ${of.ten}`)],
      ["Chỉ dẫn nơi khác", read.signposts.map(({ term, of }) => `${term} → ${of.noi}`)],
    ].filter(([, values]) => values.length);
    const lines = rows.map(([label, values]) => ck.element("li", "", ck.element("strong", "", `${label}:`), ` ${values.join("; ")}`));
    return ck.element("section", "ck-explanation", ck.element("h2", "ck-guidance__title", "Câu hỏi được hiểu như sau"),
      ck.element("ul", "", ...lines));
  };
})();
