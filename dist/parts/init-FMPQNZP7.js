import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  starter,
  summary
} from "./chunk-FMGL6GLF.js";
import {
  CLEAN,
  FAILED
} from "./chunk-KWESLJHO.js";
import {
  NAMES,
  configIn,
  shown
} from "./chunk-DQYLP555.js";
import "./chunk-BQDNELBK.js";
import {
  Mistake,
  suggest
} from "./chunk-GUMPFQW3.js";
import "./chunk-3X44Q5LJ.js";

// src/cli/init.ts
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
async function init(options, io, packs) {
  const file = target(options, io.cwd);
  const answers = await agreed(options, shown(file, io.cwd), io, packs);
  if (!answers) {
    io.output.write("Nothing was written.\n");
    return FAILED;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, starter(answers, packs, schemaFrom(file, io.cwd)), { flag: options.force ? "w" : "wx" });
  io.output.write(farewell(file, answers, io.cwd, packs));
  return CLEAN;
}
async function initCommand(flags, traits, io) {
  const { packs } = await import("./packs-XDP3O5ZT.js");
  const said = traits.flatMap((trait) => typeof flags[inCamelCase(trait)] === "string" ? [[trait, flags[inCamelCase(trait)]]] : []);
  return init({ ...flags, traits: Object.fromEntries(said) }, { cwd: io.cwd, input: io.stdin, output: io.screen }, packs);
}
var inCamelCase = (flag) => flag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
async function agreed(options, file, io, packs) {
  const given = answersFrom(options, packs);
  const isTerminal = io.input.isTTY === true && io.output.isTTY === true;
  if (!isTerminal || given && options.yes) return given ?? refuse(packs);
  const { askBusiness, askToWrite, LEFT } = await import("./questions-YCOCWJ7O.js");
  try {
    const answers = given ?? await askBusiness(packs, io);
    if (answers.like === void 0 && Object.keys(answers.traits).length === 0) throw unsaid();
    return options.yes || await askToWrite(answers, file, packs, io) ? answers : void 0;
  } catch (error) {
    if (error === LEFT) return void 0;
    throw error;
  }
}
function refuse(packs) {
  const flags = packs.traits.map((trait) => `--${trait.id}`).join(", ");
  throw new Mistake("There is no terminal to ask in.", void 0, `Say what the business is: --business NAME (see \`clientele models\`), or some of ${flags}.`);
}
var unsaid = () => new Mistake("No question was answered, so no word follows.", void 0, "Answer at least one, or pick a kind of business.");
function target({ output = NAMES[0], force }, cwd) {
  const file = resolve(cwd, output);
  if (!/\.ya?ml$/.test(file)) throw new Mistake(`\u2018${output}\u2019 is not a name for YAML.`, "--output", "Give it the ending .yml.");
  if (existsSync(file) && !force) throw new Mistake("This file is there already.", shown(file, cwd), "Change it by hand, or write it anew with --force.");
  const other = configIn(dirname(file), cwd);
  if (other && other !== file && isFound(file)) throw new Mistake("This folder has a config already.", shown(other, cwd), "A folder holds one; take it away first.");
  return file;
}
var isFound = (file) => NAMES.some((name) => name === basename(file));
function answersFrom({ business, traits = {} }, packs) {
  if (business === void 0 && Object.keys(traits).length === 0) return void 0;
  const models = packs.models.map((model) => model.id);
  if (business !== void 0 && !models.includes(business)) throw new Mistake(`There is no model \u2018${business}\u2019.`, "--business", suggest(business, models));
  const said = Object.entries(traits).map(([id, values]) => [id, valuesOf(id, values, packs)]);
  return { ...business !== void 0 && { like: business }, traits: Object.fromEntries(said) };
}
function valuesOf(id, said, { traits }) {
  const trait = traits.find((trait2) => trait2.id === id);
  if (!trait) throw new Mistake(`There is no trait \u2018${id}\u2019.`, `--${id}`, suggest(id, traits.map((trait2) => trait2.id)));
  const allowed = trait.values.map((value) => value.id);
  const values = said.split(",").map((value) => value.trim());
  const unknown = values.find((value) => !allowed.includes(value));
  if (unknown !== void 0) throw new Mistake(`\u2018${unknown}\u2019 is no answer to \u201C${trait.question}\u201D`, `--${id}`, suggest(unknown, allowed));
  if (values.length > 1 && !trait.several) throw new Mistake(`\u201C${trait.question}\u201D has one answer only.`, `--${id}`, `Pick one of: ${values.join(", ")}.`);
  return values;
}
function schemaFrom(file, cwd) {
  const path = relative(dirname(file), join(cwd, "node_modules/clientele/dist/schema.json")).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}
function farewell(file, answers, cwd, packs) {
  const path = shown(file, cwd);
  const next = isFound(file) ? "Run `clientele` to lint." : `Run \`clientele --config ${path}\` to lint with it.`;
  return `${summary(answers, packs).join("\n")}
Wrote ${path}. ${next}
`;
}
export {
  init,
  initCommand
};
