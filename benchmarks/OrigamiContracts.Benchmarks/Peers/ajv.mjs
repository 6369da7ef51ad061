// Measures ajv on corpora: node ajv.mjs MILLISECONDS FOLDER...
// Prints one JSON object a line: first the versions, then for each corpus the seconds that a pass over all its documents
// takes (the median), or why it can't be had.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const require = createRequire(import.meta.url);
const [milliseconds, ...folders] = process.argv.slice(2);

console.log(JSON.stringify({ ajv: require("ajv/package.json").version, node: process.versions.node }));
for (const folder of folders) {
  console.log(JSON.stringify({ corpus: basename(folder), ...measure(folder) }));
}

function measure(folder) {
  const schema = JSON.parse(readFileSync(join(folder, "schema.json"), "utf8"));
  let validate;
  try {
    validate = compile(schema);
  } catch (error) {
    return { failure: "does not compile it" };
  }

  const documents = readFileSync(join(folder, "instances.jsonl"), "utf8").split("\n").filter((line) => line !== "").map((line) => Buffer.from(line));
  const pass = () => documents.filter((document) => validate(JSON.parse(document.toString("utf8")))).length;
  const valid = pass();
  if (valid !== documents.length) {
    return { failure: `calls ${documents.length - valid} of them invalid` };
  }

  const times = [];
  const warmUntil = performance.now() + Number(milliseconds);
  while (performance.now() < warmUntil) {
    pass();
  }

  const end = performance.now() + Number(milliseconds);
  while (performance.now() < end || times.length < 3) {
    times.push(secondsOf(pass));
  }

  return { seconds: times.sort((a, b) => a - b)[times.length >> 1] };
}

// Processor time, so that other work on the machine does not count; that of threads beside the main one does not either
// where they make it more than the time that passed.
function secondsOf(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const passed = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(passed / 1e3, (user + system) / 1e6);
}

function compile(schema) {
  const isDraft2020 = String(schema.$schema).includes("2020-12");
  const Ajv = require(isDraft2020 ? "ajv/dist/2020" : "ajv").default;
  // Formats are annotations for contracts, so they are not checked here either.
  return new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);
}
