// Queries of the documents: chosen ones for each operator, and random ones.
const values = [1, 2, 3.5, 0, -4, 'x', 'X', '', 'apple', true, false, null, [], [1], [1, 2], [1, 2, 3], [null], {}, { b: 1 }, { b: 2, c: 'x' }];
const paths = ['content.a', 'content.b', 'content.a.b', 'content.a.b.c', 'content.a.0', 'content.a.1', 'content.a.0.b', 'content.a.b.0', 'content.zz'];

const comparisons = values.flatMap(value => [
  { 'content.a': value },
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'].map(operator => ({ 'content.a': { [operator]: value } })),
]);
const places = paths.flatMap(path => [
  { [path]: 1 }, { [path]: null }, { [path]: { $ne: null } }, { [path]: { $ne: 1 } }, { [path]: { $exists: true } },
  { [path]: { $exists: false } }, { [path]: { $in: [1, 'x', null] } }, { [path]: { $nin: [1, 'x', null] } }, { [path]: { $gt: 1 } },
  { [path]: { $lte: null } }, { [path]: { $size: 2 } }, { [path]: { $all: [1, 2] } }, { [path]: { $not: { $gt: 1 } } },
  { [path]: { $type: 'string' } }, { [path]: { $elemMatch: { $gt: 1, $lt: 3 } } }, { [path]: { $regex: 'x', $options: 'i' } },
]);

const chosen = [
  {},
  { 'content.a': { $in: [] } }, { 'content.a': { $nin: [] } }, { 'content.a': { $in: [[1, 2], { b: 1 }, 'apple'] } },
  { 'content.a': { $in: [[], {}] } }, { 'content.a': { $gt: 1, $lt: 4 } }, { 'content.a': { $gte: 1, $lte: 3.5, $ne: 2 } },
  { 'content.a': { $gt: 'a' } }, { 'content.a': { $lt: 'b', $gte: '' } }, { 'content.a': { $gte: '2026-01-01', $lt: '2027-01-01' } },
  { $and: [{ 'content.a': { $gt: 0 } }, { 'content.b': { $exists: true } }] },
  { $or: [{ 'content.a': 1 }, { 'content.a': 'x' }, { 'content.b': 7 }] }, { $nor: [{ 'content.a': 1 }, { 'content.a': { $type: 'string' } }] },
  { $or: [{ 'content.a': 7, 'content.b': 8 }, { $and: [{ 'content.a': 8 }, { 'content.b': '7' }] }] },
  { $nor: [{ $or: [{ 'content.a': { $exists: true } }, { 'content.b': { $exists: true } }] }] },
  { 'content.a': { $not: { $in: [1, 2, null] } } }, { 'content.a': { $not: { $exists: true } } }, { 'content.a': { $not: { $not: { $gt: 1 } } } },
  { 'content.a': { $not: { $regex: '^x' } } }, { 'content.a': { $not: { $size: 2 } } }, { 'content.a': { $not: { $gt: 1, $lt: 3 } } },
  { 'content.a': { $exists: 1 } }, { 'content.a': { $exists: 0 } },
  ...['double', 'string', 'object', 'array', 'bool', 'null', 'number'].map(type => ({ 'content.a': { $type: type } })),
  ...[2, 3, 4, 8, 10].map(type => ({ 'content.a': { $type: type } })),
  { 'content.a': { $type: ['string', 'bool'] } }, { 'content.a': { $type: ['null', 3] } },
  ...[['x', ''], ['^x$', ''], ['^x$', 'm'], ['X', 'i'], ['x.y', ''], ['x.y', 's'], ['a p p', 'x'], ['pfel', ''], ['äPFEL', 'i'], ['^\\d+$', ''], ['', '']]
    .map(([$regex, $options]) => ({ 'content.a': { $regex, $options } })),
  { 'content.n': { $mod: [2, 0] } }, { 'content.n': { $mod: [2, 1] } }, { 'content.n': { $mod: [3, -1] } }, { 'content.n': { $mod: [-3, 1] } },
  { 'content.a': { $all: [] } }, { 'content.a': { $type: 'array', $all: ['x'] } }, { 'content.a': { $type: 'array', $all: ['x', 'y'] } }, { 'content.a': { $type: 'array', $all: [[1, 2]] } },
  { 'content.a': { $type: 'array', $all: [null] } }, { 'content.a': { $type: 'array', $all: [1, 1] } }, { 'content.a': { $type: 'array', $all: [{ b: 1 }] } },
  { 'content.list': { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
  { 'content.list': { $elemMatch: { b: 1 } } }, { 'content.list': { $elemMatch: { b: { $gt: 1 }, c: 'y' } } }, { 'content.list': { $elemMatch: { b: 1, c: 'y' } } },
  { 'content.a': { $elemMatch: { $gt: 0, $lt: 2 } } }, { 'content.a': { $elemMatch: { $in: ['x', 3] } } }, { 'content.a': { $elemMatch: { $regex: '^y' } } },
  { 'content.list': { $elemMatch: { 'b.c': 7 } } }, { 'content.list': { $elemMatch: { $or: [{ b: 5 }, { c: 'x' }] } } },
  { 'content.list': { $elemMatch: { b: { $exists: false } } } }, { 'content.a': { $elemMatch: { $not: { $gt: 1 } } } },
  { 'content.a.b': { $elemMatch: { $gt: 1 } } },
  { 'content.a': { $size: 0 } }, { 'content.a': { $size: 1 } }, { 'content.a': { $size: 3 } }, { 'content.a.b': { $size: 0 } },
  { 'content.n': { $bitsAllSet: 3 } }, { 'content.n': { $bitsAnySet: 3 } }, { 'content.n': { $bitsAllClear: 3 } }, { 'content.n': { $bitsAnyClear: 3 } },
  { 'content.n': { $bitsAllSet: [0, 1] } }, { 'content.n': { $bitsAnyClear: [0] } },
  ...[{ $and: [{ $gt: ['$content.p', 2] }, { $lt: ['$content.p', 100] }] }, { $eq: ['$content.p', '$content.q'] }, { $lt: ['$content.q', '$content.p'] }, { $ne: ['$content.p', 'x'] },
    { $and: [{ $gte: ['$content.p', 1] }, { $lte: ['$content.q', 2] }] }, { $not: [{ $ne: ['$content.p', 'x'] }] }, '$content.q',
    { $or: [{ $eq: ['$content.p', true] }, { $eq: ['$content.q', 0] }] }, { $eq: ['$content.p', { $literal: 7 }] }]
    .map(expression => ({ 'content.p': { $exists: true }, $expr: expression })),
];

function random(pick) {
  const path = () => pick(paths);
  const value = () => pick(values);
  const numbers = [-4, 0, 1, 2, 3, 3.5, 5, 7];
  const condition = depth => pick([
    () => ({ $eq: value() }), () => ({ $ne: value() }), () => ({ $gt: value() }), () => ({ $gte: value() }), () => ({ $lt: value() }),
    () => ({ $lte: value() }), () => ({ $in: [value(), value()] }), () => ({ $nin: [value(), value()] }), () => ({ $exists: pick([true, false]) }),
    () => ({ $type: pick(['string', 'number', 'array', 'object', 'bool', 'null']) }), () => ({ $size: pick([0, 1, 2, 3]) }),
    () => ({ $type: 'array', $all: [value(), value()] }), () => ({ $regex: pick(['x', '^a', 'y$', '\\d']) }),
    () => ({ $gt: pick(numbers), $lte: pick(numbers) }), () => ({ $elemMatch: { b: value() } }), () => ({ $elemMatch: { $gte: pick(numbers), $lt: pick(numbers) } }),
    () => (depth > 0 ? { $not: condition(depth - 1) } : { $ne: value() }),
  ])();
  const query = depth => pick([
    () => ({ [path()]: value() }), () => ({ [path()]: condition(2) }), () => ({ [path()]: condition(1) }), () => ({ [path()]: condition(0) }),
    () => ({ [path()]: condition(1), n: undefined }),
    () => (depth > 0 ? { [pick(['$and', '$or', '$nor'])]: [query(depth - 1), query(depth - 1)] } : { [path()]: value() }),
  ])();
  return JSON.parse(JSON.stringify(query(2)));
}

export const queries = pick => [...comparisons, ...places, ...chosen, ...Array.from({ length: 900 }, () => random(pick))];
