// Whole processes, from their start to their end: the tool, native and on the .NET runtime, against ajv. See docs/benchmarks.md.
//   npm ci --prefix tests/Domo.Manifest.Benchmarks/Tool
//   node tests/Domo.Manifest.Benchmarks/Tool/run.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const work = mkdtempSync(join(tmpdir(), 'domo-manifest-benchmark-'));
const schema = join(root, 'schemas/manifest.schema.json');
const manyCount = 10_000;

function publish(name, ...options) {
  const output = join(work, name);
  const project = join(root, 'src/Domo.Manifest.Tool');
  execFileSync('dotnet', ['publish', project, '-c', 'Release', '--artifacts-path', join(work, 'build'), '-o', output, ...options],
    { stdio: ['ignore', 'ignore', 'inherit'] });
  return output;
}

/** A manifest of four kilobytes with what apps have in it; every tenth has a column type that does not exist. */
function manifest(number) {
  const columns = ['region', 'orderDate', 'salesPerson', 'units', 'amount', 'margin'];
  const types = ['STRING', 'DATE', 'STRING', 'LONG', number % 10 === 9 ? 'NUMBER' : 'DECIMAL', 'DOUBLE'];
  const id = (0xf60000000000 + number).toString(16);
  return JSON.stringify({
    id: `d0a1c2e3-4b5f-4c6d-8e7f-${id}`,
    name: `Sales Explorer ${number}`,
    version: '1.2.0',
    size: { width: 4, height: 3 },
    proxyId: '6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11',
    datasetsMapping: [1, 2, 3].map((i) => ({
      alias: `salesOfRegion${i}`,
      dataSetId: `5168da8d-1c72-4e31-ba7${i}-${id}`,
      fields: columns.map((column) => ({ alias: column, columnName: `Column of ${column}` })),
    })),
    collectionsMapping: [1, 2].map((i) => ({
      name: `NotesOnRegion${i}`,
      schema: { columns: columns.map((name, at) => ({ name, type: types[at] })) },
      syncEnabled: true,
    })),
    packagesMapping: [1, 2].map((i) => ({
      name: `pricing${i}`,
      alias: `quoteOrder${i}`,
      packageId: `b0f2c1de-5a64-4f7e-8f0${i}-${id}`,
      version: '1.4.0',
      functionName: 'quoteOrder',
      parameters: [{ name: 'orderId', alias: 'orderId', displayName: 'orderId', type: 'text', value: null, nullable: false, isList: false, children: null }],
      output: { name: 'result', alias: 'result', displayName: 'result', type: 'decimal', value: null, nullable: false, isList: false, children: null },
    })),
  }, null, 2) + '\n';
}

function time(command) {
  const start = process.hrtime.bigint();
  const result = spawnSync(command[0], command.slice(1), { cwd: work, maxBuffer: 1 << 28 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  return { milliseconds, status: result.status, output: String(result.stdout) + String(result.stderr) };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Runs the commands in turn, so that what else the machine does meets all of them, and prints each against the last. */
function compare(title, rounds, expectedStatus, commands) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const { milliseconds, status, output } = time(command);
      if (status !== expectedStatus) {
        throw new Error(`${name} ended with ${status}:\n${output.slice(0, 2000)}`);
      }

      if (round >= 0) {
        times[name].push(milliseconds);
      }
    }
  }

  const peer = Object.keys(commands).at(-1);
  console.log(`\n${title}, ${rounds} rounds`);
  for (const [name, own] of Object.entries(times)) {
    const ratio = median(own.map((value, round) => times[peer][round] / value));
    console.log(`  ${name.padEnd(28)} median ${median(own).toFixed(1).padStart(8)} ms  least ${Math.min(...own).toFixed(1).padStart(8)} ms`
      + (name === peer ? '' : `  ${ratio.toFixed(1)} times as fast as ${peer}`));
  }
}

try {
  const portable = ['dotnet', join(publish('portable'), 'domo-manifest.dll')];
  const native = [join(publish('native', '-r', `linux-${process.arch}`), 'domo-manifest')];
  const ajvCli = [process.execPath, join(here, 'node_modules/ajv-cli/dist/index.js')];
  if (!existsSync(ajvCli[1])) {
    throw new Error(`npm ci --prefix ${here} first`);
  }

  const one = join(work, 'one', 'manifest.json');
  mkdirSync(dirname(one));
  writeFileSync(one, manifest(0));
  const many = join(work, 'many');
  for (let i = 0; i < manyCount; i++) {
    const app = join(many, `app${i}`);
    mkdirSync(app, { recursive: true });
    writeFileSync(join(app, 'manifest.json'), manifest(i));
  }

  console.log(`${process.version}, .NET SDK ${execFileSync('dotnet', ['--version'], { cwd: root }).toString().trim()}, `
    + `ajv ${JSON.parse(readFileSync(join(here, 'node_modules/ajv/package.json'))).version}; a manifest has ${manifest(0).length} bytes`);
  compare('One manifest', 31, 0, {
    'native': [...native, 'validate', one],
    'on the .NET runtime': [...portable, 'validate', one],
    'ajv-cli': [...ajvCli, 'validate', '--strict=false', '-s', schema, '-d', one],
  });
  compare(`${manyCount} manifests`, 5, 1, {
    'native': [...native, 'validate', join(many, '*', 'manifest.json'), '--format', 'oneline'],
    'on the .NET runtime': [...portable, 'validate', join(many, '*', 'manifest.json'), '--format', 'oneline'],
    'ajv, compiled once': [process.execPath, join(here, 'ajv-loop.mjs'), schema, many],
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
