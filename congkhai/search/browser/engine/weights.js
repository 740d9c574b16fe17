/* Every weight and threshold of the search, each with its reason; benchmarks.search_quality says what a change does. */

// What evidence is worth. A word counts by its rarity, between 0 and 1; all other evidence is measured by that.
export const WORTH = {
  // A rare word of the question in a name: the measure of the rest.
  word: 1,
  // Two words that stand together in both: one of them alone is often in another name, both together seldom.
  pair: 0.9,
  // Diacritics that were typed and differ: slips are common, but “chứng tử” is not “chứng từ”.
  foreignAccent: 0.55,
  // The part of a score that depends on how much of the name is meant: a short name that is all said beats a long one.
  whole: 0.5,
  // The weaker one of name and common name: both say the same, so it counts a little on top.
  other: 0.15,
  // A word that only the body has: bodies mention much that the procedure is not about.
  body: 0.12,
  // The same of policies and pages, whose texts are a sentence or two and to the point.
  otherBody: 0.4,
  // And of what a page says behind its first lines: it is long, and has many words in passing.
  pageBody: 0.2,
  // One sentence of them that has all of the question: more than words here and there, less than a name.
  otherSentence: 0.62,
  // The beginning of a word that is still being typed: its rarity is not known yet.
  beginning: 0.5,

  // Ways to say a thing: one that means the official words outweighs two rare words,
  phrase: 2.6,
  // one that was seen in few questions is a little less sure,
  fewPhrase: 2.0,
  // one that is a hint alone is worth a word.
  hintPhrase: 1.0,
  // Two groups of words in one question, which say a thing together wherever they stand,
  combined: 2.4,
  // and each group more: who says three means it.
  combinedMore: 0.8,
  // A need with several answers: below a phrase, as each of the answers is only one of them.
  need: 1.9,
  // Each further code of an entry: editors put the likeliest first.
  later: 0.93,
  // A term that names of other procedures contain literally (chứng thực chữ ký) says less.
  literal: 0.6,
  // A term that other words make another thing of (“chồng mất việc” is no death): it may still be meant.
  otherThing: 0.35,
  // A term said in passing: this much stays when it is next to nothing of the question.
  passing: 0.35,
  // A name is like official words when it has most of them by rarity, so that a filler may be missing,
  officialWords: 0.8,
  // and scores with them at least half of what they score with themselves.
  alike: 0.5,

  // A name with a special case that the question does not speak of: the plain procedure comes first.
  plain: 0.72,
  // A special case that the question speaks of.
  hintedCase: 0.5,
  // A name without a special case that the question speaks of: little, as other words may say it.
  missedCase: 0.9,
  // A special case that the question denies.
  deniedCase: 0.35,
  // Other words of a name that the question denies: less sure than a special case, as denials end where people like.
  deniedWord: 0.6,
  // What stays with the plain procedure of what a term says, when its sibling is asked for: the term may have meant it.
  plainOfSpecial: 0.75,

  // A procedure in a life event: decides between equals, and no more.
  known: 0.12,
  // A procedure that ended: after those in force that answer as well.
  over: 0.55,
};

// How questions and names are read.
export const READING = {
  // Who types diacritics in more than half of the syllables uses them: of Vietnamese text two thirds have one.
  accented: 0.5,
  // From so many syllables on a term may have one slip in its diacritics: shorter ones become other words.
  longTerm: 3,
  // A word belongs to the next one (“xác” to “nhận”) when terms have both so often,
  boundOften: 2,
  // and this part of all that follows it there.
  boundShare: 0.5,
  // Words that ask for papers, place, cost, time: they hardly rank, but decide between equals.
  part: 0.12,
  // What people tell about themselves (“tôi là người Tày”): seldom what they ask for.
  background: 0.12,
  // A syllable that so many words and more are without their diacritics says none of them by itself.
  sharedBy: 2,
  // Words that names have for what was said: the question's own words come first.
  written: 0.6,
  // Two words with others that do not count between them: still neighbours, by half.
  apart: 0.5,
  // How far “không phải” reaches at most, unless something ends it before: longer clauses are another thought.
  deniedSyllables: 9,
  // A name denies by itself (“không phải là cộng tác viên”) when it has this many words after the denial.
  deniedInNames: 3,
  // How many bodies with a word make it as common as one name with it: bodies have many words that names do not.
  bodiesToOneName: 3,
};

// What unknown words are repaired into.
export const REPAIR = {
  // A shorter word is no two syllables glued together.
  shortestGlued: 5,
  // Each piece of a glued word costs: fewest pieces win, though one more pays for itself where it stands beside its
  // neighbour in a name.
  anotherPiece: 1.6,
  piecesTogether: 1.5,
  // A piece that has to be decoded: glued words are seldom Telex too.
  keyedPiece: 0.5,
  // A shorter word is not bent: too many words are one slip from it.
  shortestMended: 3,
  // Without a neighbour that knows better, only longer words are bent.
  shortestAlone: 4,
  // A neighbour that stands beside the word in a name decides,
  neighbour: 4,
  // then the same letters in another order, which is the commonest slip of fast typing,
  sameLetters: 2,
  // as do the same diacritics in some name or term: whose letters slip, mostly typed those of the word meant (thườg).
  sameMarks: 2,
};

// What is enough to be shown, or to be said.
export const ENOUGH = {
  // Less is a common word or two.
  score: 0.2,
  // Beside a good answer, those with less than this part of its score only make the list longer.
  besideBest: 0.3,
  // Nobody reads further.
  procedures: 50,
  // Policies and pages must have half of the question: they stand below the procedures and are few.
  ofOther: 0.5,
  // Where no procedure fits they stand alone, and a word or two in common are no answer.
  ofOtherAlone: 0.55,
  others: 5,
  // So many words at least a sentence must have of the question to tell of it.
  together: 2,
  // With fewer words a sentence tells of them only where they stand together: two are in many.
  told: 3,
  // What more pages say as it stands (“số điện thoại”) is nothing that one of them is about.
  tellers: 2,
  // The part of a question that a sentence must have as it stands, to say all of it.
  run: 0.67,
  // The part of a question that one name must have, or that a question must have of one: less is some words in common,
  // and the page says so.
  held: 0.8,
  said: 0.8,
  // How like a name must be to official words for them to name it: “Nhập quốc tịch” is no “Thôi quốc tịch”.
  alike: 0.6,
  // The part of a question that a term for what nobody here does must be: half of its words.
  wanted: 0.67,
  // So many words of a question must there be for that: fewer are in many names, and mean something else there.
  words: 4,
  // How much of a name must be said besides: a name of a hundred words has all of many questions. A hint needs it too.
  hinted: 0.3,
  // The part of a question that a need must be: “phí chứng thực bản sao” names one in passing and is clear enough.
  asked: 0.8,
  // Of what a guide leads to so many are shown at once, the most wanted; the guide itself asks for the others.
  choices: 3,
  // How much of a name the other words of a question must have that has a signpost, for a procedure to claim it.
  claimed: 0.45,
};

// When a question is asked back instead of being taken as it seems to be meant.
export const DOUBT = {
  // The second result has so much of the score of the first, which fits: what decides between them is a word or two.
  close: 0.93,
  // One that does not fit has only words in common with the question: another one soon has as much to say.
  closeToUnsure: 0.8,
  // A guide asks unless the first result has more than twice the score of the second: the question chose by itself.
  ofGuide: 0.46,
  // With less than this part of what all its words are worth, a question is about something else: “thời tiết ngày mai”.
  least: 0.18,
  // Who is asked may choose what has this much of the score of the best; others were never near.
  beside: 0.4,
};

// How much of a question a page says.
export const SHARE = {
  // Words that ask for a part of a procedure, and numbers, beside words that are rare on pages.
  part: 0.5,
  number: 0.6,
  // Two neighbours of the question that are neighbours on the page.
  pair: 0.3,
  // What stands in the text that is shown, in the sentences behind it, in words without order: less and less what it is
  // about.
  text: 0.8,
  further: 0.7,
  word: 0.5,
  // A word of the title counts with each sentence, as each is about that.
  title: 0.9,
  // Neighbours may make good for words that a page says otherwise, up to this.
  most: 1.3,
  // From here on a page tells of what a question with so many words asks,
  told: 0.52,
  words: 3,
  // and of a long one, which tells a story, from here on; so many words are a long one.
  toldLong: 0.43,
  long: 7,
  // So many syllables are more than the name of a procedure.
  tale: 8,
  // Who says a sentence that a page is asked for by, and much besides, asks for it from here on.
  asked: 0.33,
  // A page that has nearly all of the question, neighbours too, is meant whatever procedures fit.
  meant: 0.85,
};

// What a keystroke may cost.
export const EFFORT = {
  // Procedures looked at closely: more change no answer of the questions we have, fewer lose some.
  lookedAt: 160,
};

export const TYPING = {
  // A suggestion stays first while somebody types on, unless another one is better by more than this.
  stays: 0.9,
};
