/* Runs browser code that needs no page: a function of a module, or the ranking on the index of a built site.
   Reads { module, name, values } or { index, values } from standard input, writes the results as JSON. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const ENGINE = new URL("../congkhai/search/browser/engine/", import.meta.url);

const { module, name, index, values } = JSON.parse(readFileSync(0, "utf8"));
const run = index ? await ranking(index) : (await import(pathToFileURL(module)))[name];
process.stdout.write(JSON.stringify(values.map((value) => run(value) ?? null)));

/** What answers questions; reasons are made when they are asked for and do not come along by themselves. */
async function ranking(file) {
  const { prepare } = await import(new URL("searchable.js", ENGINE));
  const { rank } = await import(new URL("ranking.js", ENGINE));
  await import(pathToFileURL(file));
  const searchable = prepare(globalThis.chiMuc);
  return (question) => {
    const answer = rank(searchable, question);
    return { ...answer, procedures: answer.procedures.map((hit) => ({ ...hit, reasons: hit.reasons })) };
  };
}
