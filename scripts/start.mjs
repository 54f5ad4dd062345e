import { build } from "./build.mjs";

build();
await import("../dist/server/main.js");
