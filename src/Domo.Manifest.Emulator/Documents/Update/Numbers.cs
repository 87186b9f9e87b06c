using Domo.Manifest.Emulator.Documents.Bson;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary><c>$inc</c> and <c>$mul</c>. Whole numbers stay whole, and are widened to 64 bits if necessary.</summary>
internal static class Numbers
{
    public static Func<BsonValue?, BsonValue?> Parse(string name, BsonValue operand, string place)
    {
        if (!operand.IsNumeric)
        {
            throw UpdateOperation.Wrong(place, $"'{name}' requires a number, not {BsonJsonWriter.Preview(operand)}.");
        }

        bool isProduct = name == "$mul";
        return current => current switch
        {
            null when !isProduct => operand,
            null => Calculate(operand, BsonInt32.Create(0), isProduct, place),
            { IsNumeric: true } => Calculate(current, operand, isProduct, place),
            _ => throw UpdateOperation.Wrong(
                place, $"'{name}' requires a number, but a document has {BsonJsonWriter.Preview(current)} here."),
        };
    }

    private static BsonValue Calculate(BsonValue left, BsonValue right, bool isProduct, string place)
    {
        if (left is BsonDouble || right is BsonDouble)
        {
            double result = isProduct ? left.ToDouble() * right.ToDouble() : left.ToDouble() + right.ToDouble();
            return double.IsFinite(result) ? result : throw TooLarge(place);
        }

        var exact = isProduct ? (Int128)left.ToInt64() * right.ToInt64() : (Int128)left.ToInt64() + right.ToInt64();
        bool isSmall = left is BsonInt32 && right is BsonInt32 && exact >= int.MinValue && exact <= int.MaxValue;
        return isSmall ? new BsonInt32((int)exact)
            : exact >= long.MinValue && exact <= long.MaxValue ? new BsonInt64((long)exact)
            : throw TooLarge(place);
    }

    private static Hosting.ApiException TooLarge(string place) =>
        UpdateOperation.Wrong(place, "the result is too large.");
}
