/* What a result shows beside its name: read from shards of the index, only for the results that are shown. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  /** The section of a procedure's page that answers a question about a part. */
  ck.SECTIONS = {
    "giay-to": "giay-to", "o-dau": "noi-nop", phi: "cach-nop", "bao-lau": "cach-nop",
    "truc-tuyen": "cach-nop", "uy-quyen": "hoi-dap",
  };
  const shards = new Map();

  /**
   * @typedef {object} Card keys that are empty are left out
   * @property {string} [tomTat] one or two plain sentences
   * @property {string} [cap] level
   * @property {string} [thoiHan] how long
   * @property {string} [chiPhi] how much
   * @property {string} [trucTuyen] the words of its badge
   * @property {string} [tinhTrang] set when it is no longer or not yet done
   * @property {Record<string, string | string[]>} tra answers by part, other than bao-lau and phi
   */

  /**
   * Load the cards of results, as far as they can be loaded.
   * @param {Searchable} searchable
   * @param {number[]} places places of the results in the index
   * @param {string} folder address of the folder of the shards, with a slash at its end
   * @returns {Promise<void>}
   */
  ck.loadCards = async function (searchable, places, folder) {
    const numbers = new Set(places.map((place) => Math.floor(place / searchable.index.moiTep)));
    await Promise.all([...numbers].map((number) => shard(`${folder}chi-tiet-${number}.js`)));
  };

  /**
   * The card of a result, if it has been loaded.
   * @param {string} code
   * @returns {Card | undefined}
   */
  ck.cardOf = (code) => globalThis.chiTiet?.[code];

  /**
   * What a card answers to a question about a part, or null.
   * @param {Card} card
   * @param {string} part as in `Answer.parts`
   * @returns {string | string[] | null}
   */
  ck.answerTo = function (card, part) {
    if (part === "phi") return card.chiPhi || null;
    if (part === "bao-lau") return card.thoiHan || null;
    return (card.tra && card.tra[part]) || null;
  };

  function shard(address) {
    if (!shards.has(address)) {
      shards.set(address, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        // Without cards results are still names with links; the next question tries again.
        script.onerror = () => { shards.delete(address); script.remove(); resolve(); };
        document.head.append(script);
      }));
    }
    return shards.get(address);
  }
})();
