// The contents of the documents that all queries and aggregations are asked of. No number has a fraction of zero: JavaScript could not
// tell it from a whole one. There are no arrays within arrays, which mingo looks into at any depth and MongoDB at the first only, and no
// objects that differ in the order of their properties, which mingo takes for equal.
export const contents = [
  { a: 1 }, { a: 2 }, { a: 3.5 }, { a: -4 }, { a: 0 }, { a: 100000000000 }, { a: 1e-7 },
  { a: 'x' }, { a: 'X' }, { a: '' }, { a: 'apple' }, { a: 'Äpfel' }, { a: '10' }, { a: 'x\ny' }, { a: '2026-04-23' },
  { a: true }, { a: false }, { a: null }, {},
  { a: [] }, { a: [1] }, { a: [1, 2, 3] }, { a: [3.5, 'x'] }, { a: ['x', 'y', 'z'] }, { a: [null] }, { a: [true, null, 'X'] },
  { a: {} }, { a: { b: 1 } }, { a: { b: 2, c: 'x' } }, { a: { b: null } }, { a: { b: [1, 2] } }, { a: { b: { c: 5 } } },
  { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1, c: 'x' }, { b: 5, c: 'y' }] }, { a: [{ c: 'x' }] },
  { a: [{ b: null }, {}] }, { a: [{ b: { c: 5 } }, { b: { c: 7 } }] }, { a: [1, { b: 1 }, 'x'] },
  { a: { 0: 'zero', 1: 'one' } }, { a: 7, b: 7 }, { a: 7, b: 8 }, { a: 8, b: '7' }, { b: [1, 2] }, { a: 5, b: { c: 5 } },
  { list: [{ b: 1, c: 'x' }, { b: 5, c: 'y' }] }, { list: [{ b: 1 }, { b: 2 }] }, { list: [{ b: { c: 7 } }, { c: 'x' }] }, { list: [] },
  { p: 1, q: 2 }, { p: 2.5, q: 2.5 }, { p: 'x', q: 'y' }, { p: 7, q: 0 }, { p: true, q: true },
].map((content, n) => ({ n, ...content }));

// What groups and sums are made of.
export const sales = [
  { region: 'West', month: 'January', amount: 10, tags: ['new', 'web'], rate: 0.5 },
  { region: 'West', month: 'January', amount: 25, tags: ['web'], rate: 0.25 },
  { region: 'West', month: 'February', amount: 5, tags: [], rate: null },
  { region: 'East', month: 'January', amount: 7.5, tags: 'web' },
  { region: 'East', month: 'February', amount: -3, tags: ['new', 'new'], rate: 1.5 },
  { region: 'East', month: null, amount: 'none', rate: 2.5, tags: null },
  { region: null, month: 'March', amount: 100, tags: ['old'] },
  { month: 'March', amount: 1, tags: ['old', 'web'] },
  { region: 'North', amount: null, parts: { size: 3, items: [{ price: 1 }, { price: 2 }] } },
  { region: 'North', month: 'April', parts: { size: 4, items: [{ price: 5 }] } },
  { region: ['West', 'East'], month: 'April', amount: 2 },
].map((content, n) => ({ n, ...content }));
