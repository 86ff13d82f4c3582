// Compresses what was built, and refuses a first load that has become too large.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const FOLDER = 'target/classes/dev/integrationhub/adminui';
const LARGEST_FIRST_LOAD = 300_000;

const compressed = new Map();
for (const name of readdirSync(FOLDER).filter((name) => /\.(js|css|svg)$/.test(name))) {
  const bytes = gzipSync(readFileSync(join(FOLDER, name)), { level: constants.Z_BEST_COMPRESSION });
  writeFileSync(join(FOLDER, `${name}.gz`), bytes);
  compressed.set(name, bytes.length);
}

// What is loaded before the first page: what index.html names, and what that imports at once.
const first = new Set();
const visit = (name) => {
  if (first.has(name) || !compressed.has(name)) return;
  first.add(name);
  const text = readFileSync(join(FOLDER, name), 'utf8');
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) visit(imported);
};
const index = readFileSync(join(FOLDER, 'index.html'), 'utf8');
for (const [, name] of index.matchAll(/(?:src|href)="([\w.-]+\.(?:js|css))"/g)) visit(name);

const size = [...first].reduce((sum, name) => sum + compressed.get(name), 0);
if (first.size === 0 || size > LARGEST_FIRST_LOAD) {
  console.error(`The first load is ${size} bytes in ${first.size} files; ${LARGEST_FIRST_LOAD} are allowed.`);
  process.exit(1);
}
console.log(`First load: ${size} bytes compressed, in ${first.size} files.`);
