// Lists the operations of the OpenAPI document that no page calls, and refuses those that api-coverage.json has no reason for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = '../api-contracts/src/main/resources/dev/integrationhub/api/openapi.json';
const SOURCES = 'src/app';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** Whatever stands in the place of a parameter, in the document as in a template string. */
const anonymous = (path) => path.replace(/\$?\{[^}]*\}/g, '{}').replace(/\?.*$/, '');

const operations = Object.entries(JSON.parse(readFileSync(DOCUMENT, 'utf8')).paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => `${method.toUpperCase()} ${path}`),
);
const excused = JSON.parse(readFileSync('api-coverage.json', 'utf8'));

// `api.post('/path')` calls that operation; a path that stands alone, as in a link or an EventSource, is read.
const called = new Set();
for (const file of readdirSync(SOURCES, { recursive: true })) {
  if (!file.endsWith('.ts') || file.endsWith('.spec.ts') || file.includes('generated')) continue;
  const text = readFileSync(join(SOURCES, file), 'utf8');
  for (const [, call, path] of text.matchAll(/(?:\.(post|put|delete)(?:<[^(]*>)?\(\s*)?['"`](\/[^'"`\s]*)['"`]/g)) {
    called.add(`${(call ?? 'get').toUpperCase()} ${anonymous(path)}`);
  }
}

const isCalled = (operation) => called.has(anonymous(operation));
const lists = Object.entries(excused);
const isExcused = (operation) => lists.some(([, list]) => operation in list);
const faults = [
  ...operations.filter((operation) => !isCalled(operation) && !isExcused(operation)).map((operation) => `${operation}: no page calls it`),
  ...lists.flatMap(([name, list]) =>
    Object.keys(list).flatMap((operation) => {
      if (!operations.includes(operation)) return [`${operation}: is in "${name}" of api-coverage.json, and there is none`];
      return isCalled(operation) ? [`${operation}: is in "${name}" of api-coverage.json, and a page calls it`] : [];
    }),
  ),
];
if (operations.length === 0 || faults.length > 0) {
  console.error(['The pages and the API do not agree:', ...faults].join('\n  '));
  process.exit(1);
}
console.log(`API coverage: ${operations.filter(isCalled).length} of ${operations.length} operations; the others have a reason.`);
