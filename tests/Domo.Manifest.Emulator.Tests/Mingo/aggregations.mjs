// Aggregating queries, as the parameters of an address.
const groups = [
    'content.region',
    'content.month',
    'content.region, content.month',
    'content.region,content.month,content.amount',
    'content.parts.size',
    'content.tags',
];
const accumulators = [
    { count: 'n' },
    { sum: 'content.amount total' },
    { avg: 'content.amount mean' },
    { min: 'content.amount least' },
    { max: 'content.amount most' },
    { sum: 'content.amount total, content.rate rates', avg: 'content.rate meanRate', count: 'n' },
    { min: 'content.rate least,content.n first', max: 'content.rate most,content.n last' },
    { sum: 'content.parts.size sizes', max: 'content.parts.items.price prices' },
];
const bodies = [{}, { 'content.region': { $in: ['West', 'East'] } }, { 'content.amount': { $gt: 5 } }];

export const aggregations = () => [
    ...accumulators.map(accumulator => ({ body: {}, ...accumulator })),
    ...groups.map(groupby => ({ body: {}, groupby })),
    ...groups.flatMap(groupby => accumulators.flatMap(accumulator => bodies.map(body => ({ body, groupby, ...accumulator })))),
    ...accumulators.map(accumulator => ({ body: {}, unwind: 'content.tags', groupby: 'content.tags', ...accumulator })),
    { body: {}, unwind: 'content.tags', groupby: 'content.region,content.tags', count: 'n' },
    { body: {}, unwind: 'content.parts.items', groupby: 'content.parts.items.price', count: 'n' },
    { body: {}, unwind: 'content.parts.items', sum: 'content.parts.items.price total' },
    { body: {}, groupby: 'content.region', count: 'n', sum: 'content.n id', orderby: 'n descending, id ascending' },
    { body: {}, groupby: 'content.month', sum: 'content.n id', orderby: 'id descending', limit: 3, offset: 1 },
    { body: {}, groupby: 'content.month', count: 'n', orderby: 'month ascending', limit: 2 },
];
