// What mingo does otherwise than MongoDB is not here: it takes what $addToSet is for to be without doubles, sorts by the first property
// only, and pulls nothing by $or.
// Updates, each of one document: its content, the operation, and a query that the document matches besides its number.
const start = {
  i: 5, f: 2.5, s: 'text', z: null, t: true, list: [3, 1, 2], words: ['b', 'a', 'b'], set: ['b', 'a'], empty: [], sub: { x: 1, y: 2 },
  items: [{ id: 1, score: 5 }, { id: 2, score: 3 }, { id: 3, score: 5 }],
};
const one = (operator, path, value) => ({ content: start, operation: { [operator]: { ['content.' + path]: value } } });

const chosen = [
  one('$set', 'i', 6), one('$set', 'new', [1, { a: null }]), one('$set', 'sub.z.deep', 'v'), one('$set', 'list.0', 9), one('$set', 'list.5', 'padded'),
  one('$set', 'items.1.score', 10), one('$set', 'sub', {}), one('$set', 'list.1', { a: 1 }),
  one('$unset', 'i', ''), one('$unset', 'sub.x', true), one('$unset', 'missing', ''), one('$unset', 'list.1', ''), one('$unset', 'missing.deep', ''),
  one('$inc', 'i', 3), one('$inc', 'i', -0.5), one('$inc', 'f', 1), one('$inc', 'new', 7), one('$inc', 'sub.x', 1), one('$inc', 'list.2', 10),
  one('$mul', 'i', 3), one('$mul', 'f', 2), one('$mul', 'new', 7), one('$mul', 'i', 0.5), one('$mul', 'sub.w', 2),
  one('$min', 'i', 3), one('$min', 'i', 9), one('$min', 'new', 1), one('$max', 'i', 9), one('$max', 'i', 1), one('$max', 's', 'zzz'), one('$min', 's', 'aaa'),
  one('$max', 'sub.n', 4),
  one('$rename', 'i', 'content.j'), one('$rename', 'sub.x', 'content.sub.q'), one('$rename', 'sub.x', 'content.top'), one('$rename', 'missing', 'content.j'),
  one('$rename', 'i', 'content.s'),
  one('$addToSet', 'set', 'c'), one('$addToSet', 'set', 'a'), one('$addToSet', 'new', 'a'), one('$addToSet', 'list', { $each: [1, 4, 4] }),
  one('$addToSet', 'list', [1, 4]), one('$addToSet', 'items', { id: 1, score: 5 }),
  one('$pop', 'list', 1), one('$pop', 'list', -1), one('$pop', 'empty', 1), one('$pop', 'missing', 1),
  one('$pull', 'list', 1), one('$pull', 'list', { $gte: 2 }), one('$pull', 'words', { $in: ['a', 'x'] }), one('$pull', 'items', { score: 5 }),
  one('$pull', 'items', { score: { $lt: 5 }, id: 2 }), one('$pull', 'words', 'zz'), one('$pull', 'missing', 1), one('$pull', 'words', { $ne: 'b' }),
  one('$pullAll', 'list', [1, 3]), one('$pullAll', 'words', ['b']), one('$pullAll', 'items', [{ id: 2, score: 3 }]), one('$pullAll', 'missing', [1]),
  one('$push', 'list', 4), one('$push', 'new', 4), one('$push', 'list', [4, 5]), one('$push', 'items', { id: 4 }),
  one('$push', 'list', { $each: [9, 8] }), one('$push', 'list', { $each: [9, 8], $position: 0 }), one('$push', 'list', { $each: [9], $position: 1 }),
  one('$push', 'list', { $each: [9], $position: 99 }), one('$push', 'list', { $each: [9], $position: -1 }), one('$push', 'list', { $each: [0], $sort: 1 }),
  one('$push', 'list', { $each: [0, 9], $sort: -1 }), one('$push', 'list', { $each: [0, 9], $slice: 3 }), one('$push', 'list', { $each: [0, 9], $slice: -2 }),
  one('$push', 'list', { $each: [], $slice: 0 }), one('$push', 'list', { $each: [7], $sort: 1, $slice: -2 }),
  one('$push', 'items', { $each: [{ id: 4, score: 4 }], $sort: { score: 1 } }),
  one('$push', 'items', { $each: [{ id: 4, score: 9 }], $sort: { score: -1 }, $slice: 2 }),
  { content: start, operation: { $set: { 'content.items.$.score': 0 } }, query: { 'content.items.id': 2 } },
  { content: start, operation: { $inc: { 'content.list.$': 100 } }, query: { 'content.list': { $gt: 2 } } },
  { content: start, operation: { $set: { 'content.items.$.seen': true } }, query: { 'content.items': { $elemMatch: { score: 5, id: { $gt: 1 } } } } },
  { content: start, operation: { $inc: { 'content.list.$[]': 1 } } }, { content: start, operation: { $set: { 'content.items.$[].done': true } } },
  { content: start, operation: { $set: { 'content.b': 1, 'content.a': 2 }, $unset: { 'content.i': '' }, $inc: { 'content.f': 1 } } },
];

function random(pick) {
  const number = () => pick([-2, 0, 1, 2.5, 4, 7]);
  const word = () => pick(['a', 'b', 'c']);
  return pick([
    () => one(pick(['$inc', '$mul']), pick(['i', 'f', 'sub.x', 'sub.y', 'list.0', 'new.n', 'items.0.score']), number()),
    () => one(pick(['$min', '$max']), pick(['i', 'f', 'sub.x', 'list.1', 'new']), number()),
    () => one('$set', pick(['i', 's', 'sub.x', 'sub.new', 'list.1', 'items.2.score', 'deep.er.still', 'empty']), pick([1, 'v', null, [], [1], { k: 'v' }])),
    () => one('$unset', pick(['i', 's', 'sub', 'sub.y', 'items', 'none.at.all']), ''),
    () => one('$push', 'list', { $each: [number(), number()], $sort: pick([1, -1]), $slice: pick([-3, -1, 0, 2, 10]) }),
    () => one('$push', 'words', { $each: [word(), word()], $position: pick([0, 1, 2, 50]) }),
    () => one('$addToSet', 'set', { $each: [word(), word()] }),
    () => one('$pull', 'list', pick([{ $gt: number() }, { $lte: number() }, { $in: [1, 2] }, number(), { $mod: [2, 1] }])),
    () => one('$pull', 'items', pick([{ id: 1 }, { score: { $gte: 4 } }, { id: { $in: [1, 3] }, score: 5 }])),
    () => one('$pullAll', pick(['words', 'list']), [word(), number(), word()]),
  ])();
}

export const updates = pick => [...chosen, ...Array.from({ length: 150 }, () => random(pick))];
