// Asks ajv about what NJsonSchema was asked. Reads the questions from the file that is named, prints a line for each disagreement.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

// Keywords for editors only. Everything else that ajv does not know is an error in strict mode.
const forEditors = ['deprecationMessage', 'doNotSuggest', 'enumDescriptions', 'errorMessage', 'markdownDescription',
  'markdownEnumDescriptions', 'patternErrorMessage'];

function compile(schema) {
  // Strict about keywords, not about style: a type or a property may be in another branch than what is said about it, and names for
  // editors to offer may match a pattern, too.
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, allowMatchingProperties: true });
  return ajv.addVocabulary(forEditors).compile(schema);
}

const questions = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const validators = {};
for (const [path, schema] of Object.entries(questions.schemas)) {
  validators[path] = compile(JSON.parse(schema));
}

for (const { name, schema, text, must, may } of questions.instances) {
  const isRejected = !validators[schema](JSON.parse(text));
  if (isRejected ? !may : must) {
    console.log(`${name}: ajv ${isRejected ? 'rejects' : 'takes'} it`);
  }
}

for (const { name, schema, without, text, taken } of questions.keywords) {
  const instance = JSON.parse(text);
  if (validators[schema](instance) !== taken || compile(JSON.parse(without))(instance) === taken) {
    console.log(`${schema}: ajv does not heed ${name}`);
  }
}

console.log(`${questions.instances.length} instances, ${questions.keywords.length} keywords`);
