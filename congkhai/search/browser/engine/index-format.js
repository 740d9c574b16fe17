/* Types of the index that congkhai/search/ publishes; its keys are explained in docs/decisions/0006-search.md. */

/**
 * @typedef {object} PublishedIndex `globalThis.chiMuc`, unpacked
 * @property {string} ma
 * @property {string[]} ten
 * @property {[place: number, ...names: string[]][]} thuongGoi
 * @property {number[]} tieuDe places whose first common name is their heading
 * @property {string[]} than
 * @property {number[]} quen
 * @property {number[][]} anhEm
 * @property {[place: number, label: string][]} hetHieuLuc
 * @property {[place: number, code: string][]} thayThe
 * @property {[code: string, count: number][]} linhVuc
 * @property {(string | string[])[][]} loc
 * @property {number[]} locCua
 * @property {number} moiTep
 * @property {string[]} tep
 * @property {[address: string, name: string, text?: string, mark?: string, more?: string, along?: number,
 *   words?: string, numbers?: string][]} khac
 * @property {[section: string, kind: string, heading: string, leads?: number][]} nhom the longest sections first
 * @property {Lists} danhMuc
 * @property {string} [ban] the state of the scripts that it is for, where devices keep it
 */

/**
 * As it is loaded: with codes, names, bodies and filters packed.
 * @typedef {Omit<PublishedIndex, "ma" | "ten" | "than" | "loc" | "locCua"> & { goi: Pack }} PackedIndex
 */
/**
 * `maLe` are codes of another form; `tu` the words of names, `chu` those of bodies; `loc` are filters.
 * @typedef {{ ma: string, maLe: [place: number, code: string][], tu: string, ten: string, chu: string, than: string,
 *   loc: [values: (string | string[])[], of: string][] }} Pack
 */

/**
 * The editors' lists.
 * @typedef {object} Lists
 * @property {Concept[]} khaiNiem
 * @property {WordGroup[]} [nhom]
 * @property {MeantPage[]} [trang]
 * @property {[term: string, official: string][]} vietTat shortcuts and what they are short for
 * @property {string} dauMau what is shown beside entries that are samples
 * @property {[kind: "filler" | "denial" | "stop" | "background" | "link" | "wish", ...terms: string[]][]} tuDem
 * @property {PartWords[]} phan
 * @property {Need[]} huongDan
 * @property {Signpost[]} chiDan
 */

/** @typedef {{ ma: string, ten: string, tu: string[] }} PartWords that ask for a part, parted by “|” */
/** @typedef {{ ten: string, trongTen: string[], goiY: string[] }} SpecialCase */
/**
 * What people speak of, terms parted by “|”; keys without content are left out.
 * @typedef {object} Concept
 * @property {string} ten
 * @property {"truong-hop"} [loai] none of a thing to do
 * @property {string} [tu]
 * @property {string} [itMau] said seldom
 * @property {string} [goiY] with several meanings
 * @property {Together} [gom] what says it together
 * @property {string} [trongTen]
 * @property {string[]} [ma] of procedures
 * @property {number} [mau] 1 of a sample
 */
/** @typedef {(number | string)[][]} Together places of groups in their list, or words between slashes */
/** @typedef {[terms: string, inNames?: string, together?: Together]} WordGroup that mean the same */
/** @typedef {[address: string, terms: string, together?: Together]} MeantPage no procedure, and what means it */
/**
 * Where an entry is from and since when, and whether it is a sample.
 * @typedef {{ nguon: string, mau?: number }} Provenance
 */
/**
 * @typedef {Provenance & NeedWords} Need that several procedures answer; a guide asks which
 * @typedef {object} NeedWords
 * @property {string} ten
 * @property {string[]} tu
 * @property {string[]} truKhi
 * @property {[code: string, when: string, answers: string[]][]} muc with the answers of the procedure's own questions
 * @property {string} trang address of the guide
 */
/**
 * @typedef {Provenance & SignpostWords} Signpost to another authority
 * @typedef {object} SignpostWords
 * @property {string} ten
 * @property {string[]} tu
 * @property {string[]} truKhi
 * @property {string} noi
 * @property {string} noiDung
 * @property {string} lienKet
 */
