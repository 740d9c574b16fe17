/* What the engine answers on an index, and what it would with one weight half as large again, or half as large.
   Reads { index, rows } from standard input: rows are { question, first, binds }, where `first` is the code that stood
   first a letter before, else null, and `binds` are changes like “WORTH.pair+”. Writes { now, otherwise }: what is told
   of each row, and for each change that there is what would be told of the rows that bind it, by their numbers. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

const ENGINE = new URL("../../congkhai/search/browser/engine/", import.meta.url).href;

// Each change has an engine of its own, as modules read some weights only once: its modules carry its name.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context), { search } = new URL(context.parentURL || ENGINE);
    return found.url.startsWith(ENGINE) && !found.url.includes("?") ? { ...found, url: found.url + search } : found;
  },
});

const { index, rows } = JSON.parse(readFileSync(0, "utf8"));
const otherwise = {};
for (const change of changes(await import(`${ENGINE}weights.js`))) {
  const { name } = change, telling = await engine(change);
  const binding = [...rows.entries()].filter(([, { binds }]) => binds.includes(name));
  otherwise[name] = Object.fromEntries(binding.map(([number, row]) => [number, telling(row)]));
}
process.stdout.write(JSON.stringify({ now: rows.map(await engine({ name: "now" })), otherwise }));

/** Each weight with half of it more (+) and less (-); those that count are whole numbers. */
function* changes(weights) {
  for (const [group, values] of Object.entries(weights)) {
    for (const [name, value] of Object.entries(values)) {
      const [larger, smaller] = value > 1 && Number.isInteger(value) ? [Math.ceil, Math.floor] : [Number, Number];
      yield { name: `${group}.${name}+`, group, weight: name, value: larger(value * 1.5) };
      yield { name: `${group}.${name}-`, group, weight: name, value: smaller(value * 0.5) };
    }
  }
}

/** An engine with a weight changed, as what it tells of a row. */
async function engine({ name, group, weight, value }) {
  const load = (module) => import(`${ENGINE}${module}?${encodeURIComponent(name)}`);
  const weights = await load("weights.js");
  if (group) weights[group][weight] = value;
  const [{ prepare }, { rank }, { soFar }] = await Promise.all(["searchable.js", "ranking.js", "typed-so-far.js"].map(load));
  const lookedAt = await looking(load), searchable = prepare(index);
  return ({ question, first }) => {
    const answer = first === null ? rank(searchable, question) : soFar(searchable, question, first).answer;
    return { ...toldBy(answer, searchable), looked_at: lookedAt(searchable, question) };
  };
}

/** How many procedures an engine looks at closely for a question. */
async function looking(load) {
  const { askedOf } = await load("asked-words.js"), { candidates } = await load("candidates.js");
  const { understand } = await load("understanding.js");
  return (searchable, question) =>
    candidates(searchable, askedOf(searchable, understand(searchable, question)), new Map(), null).length;
}

/** All of an answer that people see, but for the scores: procedures by their names, pages by their addresses. */
function toldBy({ procedures, fitting, asked, others, unsure, elsewhere, notHere, searched }, { names, numbers }) {
  const named = (codes) => codes.map((code) => names[numbers.get(code)]);
  const addresses = (pages) => pages.map(({ address }) => address);
  return {
    shown: named(procedures.map(({ code }) => code)), fitting: named(fitting), asked: named(asked.map(({ code }) => code)),
    unsure, elsewhere, not_here: notHere, searched, pages: addresses(others),
    pages_asked: addresses(others.filter(({ isAsked }) => isAsked)),
    pages_meant: addresses(others.filter(({ isMeant }) => isMeant)),
  };
}
