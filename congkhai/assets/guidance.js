/* What stands above the results: the editor's choices for a need of several meanings, signposts to others. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  // A need that is less of the question than this was named in passing: “phí chứng thực bản sao” is clear enough.
  const MOST = 0.8;

  /**
   * Whether a need is what the question is about.
   * @param {{share: number}} need
   * @returns {boolean}
   */
  ck.isWhatIsAsked = (need) => need.share >= MOST;

  /**
   * The choices of an ambiguous need: when to take which.
   * @param {{title: string, choices: {code: string, name: string, when: string}[]}} need
   * @returns {HTMLElement}
   */
  ck.choicesPart = function ({ title, choices }) {
    const lines = choices.map(({ code, name, when }) => ck.element("li", "ck-guidance__choice",
      ck.element("span", "ck-guidance__when", when), " ", ck.link(ck.addressOf(`thu-tuc/${code}/`), name)));
    return part("ck-guidance--choices", title, ck.element("p", "ck-guidance__lead", "Chọn trường hợp giống bạn nhất:"),
      ck.element("ul", "ck-guidance__choices", ...lines));
  };

  /**
   * Where to go with what is not done here.
   * @param {{title: string, text: string, place: string, address: string}} signpost
   * @returns {HTMLElement}
   */
  ck.signpostPart = function ({ title, text, place, address }) {
    const content = [
      ck.element("p", "", ck.element("strong", "", "Nơi giải quyết:"), ` ${place}`),
      ck.element("p", "", text),
    ];
    if (address) content.push(ck.element("p", "", outside(address)));
    return part("ck-guidance--signpost", title, ...content);
  };

  function part(variant, title, ...content) {
    return ck.element("section", `ck-guidance ${variant}`, ck.element("h2", "ck-guidance__title", title), ...content);
  }

  function outside(address) {
    const link = ck.link(address, `Mở trang ${new URL(address).hostname}`);
    link.rel = "noopener";
    return link;
  }
})();
