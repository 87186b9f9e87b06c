// Where mingo does otherwise than MongoDB, whose manual counts. Such cases are left out here; the other tests of the emulator have them.
const orders = ['$gt', '$gte', '$lt', '$lte'];
const equalities = ['$eq', '$ne', '$in', '$nin', '$all'];
const withinLists = path => path.split('.').length > 2;
const any = (value, test) => test(value) || (Array.isArray(value) && value.some(test));

// Each is asked of an operator, its operand, the path before it, and the operators beside it.
const departures = [
    // A missing value is $gte and $lte null, as null is; arrays and objects are compared with their kind as a whole, in BSON's order.
    (operator, operand) => orders.includes(operator) && typeof operand === 'object',
    // $type is asked of the items of an array too.
    (operator, operand, path) => operator === '$type' && (operand !== 'array' || withinLists(path)),
    // A value that is no array is one of which $all can be true, too.
    (operator, operand, path, beside) => operator === '$all' && !beside.includes('$type') && path !== 'content.list',
    // A property that an object in an array lacks is equal to null.
    (operator, operand, path) => equalities.includes(operator) && any(operand, value => value === null) && withinLists(path),
    // A path through an array leads to several values, not to one array of them.
    (operator, operand, path) => ['$size', '$exists', '$elemMatch', '$all'].includes(operator) && withinLists(path),
    (operator, operand, path) => equalities.includes(operator) && any(operand, Array.isArray) && withinLists(path),
    // $elemMatch with properties is asked of objects only.
    (operator, operand, path) => operator === '$elemMatch' && path !== 'content.list' && !Object.keys(operand)[0].startsWith('$'),
    // An array is in a list that has the same one.
    (operator, operand) => ['$in', '$nin'].includes(operator) && operand.some(Array.isArray),
];

const isOperators = value => typeof value === 'object' && value !== null && (Object.keys(value)[0] ?? '').startsWith('$');

function departs(query, path) {
    const names = Object.keys(query);
    return Object.entries(query).some(([name, operand]) => {
        if (['$and', '$or', '$nor'].includes(name)) return operand.some(part => departs(part, path));
        if (name === '$expr') return false;
        if (!name.startsWith('$'))
            return isOperators(operand) ? departs(operand, name) : departures.some(test => test('$eq', operand, name, []));
        if (name === '$not') return departs(operand, path);
        return departures.some(test => test(name, operand, path, names));
    });
}

export const departsFromMongo = query => departs(query, '');
