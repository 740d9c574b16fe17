/* Every syllable that Vietnamese can have, made of onsets and rimes: what is one of them is somebody's word. */

// As Vietnamese spells them, without tones and diacritics: every rime takes some tone, so that none is lost.
const RIMES = [
  "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich im in inh ip it iu",
  "iec iem ien ieng iep iet ieu o oc oi om on ong op ot u ua uc ui um un ung up ut uu",
  "uoc uoi uom uon uong uop uot uou oa oac oach oai oam oan oang oanh oao oap oat oay oe oem oen oeo oet",
  "uan uang uat uay ue uech uen uenh uo uy uya uych uyn uynh uyp uyt uyu uyen uyet y",
].join(" ").split(" ");
// Written with u after q where others have o, or begin with the vowel itself: quà, quốc, quở.
const AFTER_Q = ("a ac ach ai am an ang anh ao ap at au ay e ec ech em en enh eo et eu i ich in inh it oang oat " +
  "oc o on y ych yen yet yn ynh yt yu").split(" ");
// Only borrowed words and names of the mountains begin with p alone (pin, Pa, Pờ, Pủng): “pép” is phép.
const AFTER_P = ("a ac ach ai am an ang anh ao ap at au ay e en eng eo et eu i ia ich im in ing inh it iu o oa oc oi " +
  "om on ong ot u ua uc ui um un ung ut uoc y").split(" ");
const ALONE = "yem yen yeng yet yeu".split(" ");
// The few borrowed words with a double o (elsewhere it is the Telex of ô), and with a k or g that others spell c or gh.
const BORROWED = "boong choong cooc coong goong loong mooc sooc soong toong xoong gen gich gim ka".split(" ");
const HARD = ["c", "g", "ng"], SOFT = ["k", "gh", "ngh"];
const OTHERS = ["", ..."b ch d h kh l m n nh ph r s t th tr v x".split(" ")];
// “gì”, “gìn” and “giếng” have one i where onset and rime have one each: there is no “giia”.
const WITH_GI = ["gi", "gin", "gip", ..."giec gien gieng giet gieu".split(" ")];

const WHOLE = new Set([...ALONE, ...WITH_GI, ...BORROWED]);
// Some thousand syllables written out would keep a phone busy before the first letter.
const RIMES_AFTER = new Map(/** @type {[onsets: string[], rimes: string[]][]} */ ([
  [OTHERS, RIMES],
  [HARD, RIMES.filter((rime) => !/^[iey]/.test(rime))],
  [SOFT, RIMES.filter((rime) => /^[iey]/.test(rime))],
  [["gi"], RIMES.filter((rime) => !rime.startsWith("i"))],
  [["p"], AFTER_P],
  [["qu"], AFTER_Q],
]).flatMap(([onsets, rimes]) => onsets.map((onset) => [onset, new Set(rimes)])));
const LONGEST_ONSET = 3;

/**
 * Whether letters are a syllable that Vietnamese can have.
 * @type {(folded: string) => boolean}
 */
export function isSyllable(folded) {
  if (WHOLE.has(folded)) return true;
  for (let end = 0; end <= LONGEST_ONSET; end += 1) {
    if (RIMES_AFTER.get(folded.slice(0, end))?.has(folded.slice(end))) return true;
  }
  return false;
}
