// Loaded with --import by test/planted alone: puts one bug into the built program before anything else loads.
import { register } from "node:module";

const planted = process.env["PLANTED_BUG"];
if (planted !== undefined) register("./loader.mjs", import.meta.url, { data: JSON.parse(planted) });
