// The peer for throughput: the schema compiled once, and every manifest below a folder read and validated in one process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

const [schema, folder] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
let errors = 0;
for (const app of readdirSync(folder)) {
  const path = join(folder, app, 'manifest.json');
  if (!validate(JSON.parse(readFileSync(path, 'utf8')))) {
    errors += validate.errors.length;
    for (const error of validate.errors) {
      process.stdout.write(`${path}: ${error.instancePath} ${error.message}\n`);
    }
  }
}

process.exitCode = errors > 0 ? 1 : 0;
