// Asks mingo what it makes of documents, and records its answers in answers.json, which the tests replay against the emulator.
// After a change here: npm ci && npm run generate
import { writeFileSync } from 'node:fs';
import { aggregate, find, updateMany } from 'mingo';
import { aggregations } from './aggregations.mjs';
import { contents, sales } from './documents.mjs';
import { departsFromMongo } from './departures.mjs';
import { queries } from './queries.mjs';
import { updates } from './updates.mjs';

// The same random numbers each time (mulberry32).
let state = 20260423;
function next() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = list => list[Math.floor(next() * list.length)];

const clone = value => structuredClone(value);
const attempt = action => {
    try {
        return action();
    } catch {
        return undefined;
    }
};
const distinct = cases => [...new Map(cases.map(item => [JSON.stringify(item), item])).values()];
const wrap = list => list.map(content => ({ content }));

const recordedQueries = distinct(queries(pick)).flatMap(query => {
    const found = attempt(() => find(wrap(clone(contents)), clone(query)).all());
    return found ? [{ query, found: found.map(document => document.content.n) }] : [];
});

const recordedUpdates = distinct(updates(pick)).flatMap(({ content, operation, query }) => {
    const documents = wrap([clone(content)]);
    const result = attempt(() => updateMany(documents, query ?? {}, clone(operation)));
    return result ? [{ content, operation, query: query ?? {}, result: documents[0].content }] : [];
});

const items = text =>
    (text ?? '')
        .split(',')
        .map(item => item.trim())
        .filter(item => item.length > 0);
const nameOf = path => path.split('.').at(-1);

function pipeline({ body, groupby, count, unwind, orderby, limit, offset, ...kinds }) {
    const keys = items(groupby);
    const id =
        keys.length === 0 ? null : keys.length === 1 ? '$' + keys[0] : Object.fromEntries(keys.map(key => [nameOf(key), '$' + key]));
    const group = { _id: id };
    for (const [kind, list] of Object.entries(kinds)) {
        for (const [path, alias] of items(list).map(item => item.split(' '))) {
            group[alias ?? nameOf(path)] = { ['$' + kind]: '$' + path };
        }
    }
    if (count) group[count] = { $sum: 1 };
    const sort = items(orderby)
        .map(item => item.split(' '))
        .map(([name, direction]) => [name in group ? name : '_id', direction === 'descending' ? -1 : 1]);
    return [
        { $match: body },
        ...items(unwind).map(path => ({ $unwind: '$' + path })),
        { $group: group },
        ...(sort.length ? [{ $sort: Object.fromEntries(sort) }] : []),
        ...(offset ? [{ $skip: offset }] : []),
        ...(limit ? [{ $limit: limit }] : []),
    ];
}

const recordedAggregations = distinct(aggregations()).flatMap(parameters => {
    const rows = attempt(() => aggregate(wrap(clone(sales)), pipeline(clone(parameters))));
    const { body, ...address } = parameters;
    return rows ? [{ body, address, rows }] : [];
});

const answers = {
    contents,
    sales,
    queries: recordedQueries.filter(item => !departsFromMongo(item.query)),
    updates: recordedUpdates,
    aggregations: recordedAggregations,
};
const lines = Object.entries(answers).map(([name, list]) => `"${name}":[\n${list.map(item => JSON.stringify(item)).join(',\n')}\n]`);
writeFileSync(new URL('answers.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
for (const [name, list] of Object.entries(answers)) console.log(`${name}: ${list.length}`);
console.log(`left out: ${recordedQueries.length - answers.queries.length}`);
