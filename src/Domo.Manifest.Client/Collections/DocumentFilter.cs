using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>
/// A condition on the documents of a collection, made by the operators of a <see cref="DocumentField{T}"/>: a predicate of MongoDB's
/// <c>find()</c>. Conditions are joined with <c>&amp;</c>, <c>|</c> and <c>!</c>.
/// </summary>
public sealed class DocumentFilter
{
    internal DocumentFilter(DocumentCondition condition) => Condition = condition;

    internal DocumentCondition Condition { get; }

    /// <summary>Both conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition that holds when both do.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Where, called once more, is the named form.")]
    public static DocumentFilter operator &(DocumentFilter left, DocumentFilter right) => Join("$and", left, right);

    /// <summary>One condition or the other, or both: <c>$or</c>.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition that holds when at least one does.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the form without operators.")]
    public static DocumentFilter operator |(DocumentFilter left, DocumentFilter right) => Join("$or", left, right);

    /// <summary>The condition does not hold: <c>$nor</c>.</summary>
    /// <param name="filter">The condition.</param>
    /// <returns>The condition that holds when that one does not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the form without operators.")]
    public static DocumentFilter operator !(DocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new DocumentFilter(DocumentCondition.Not(filter.Condition));
    }

    /// <summary>
    /// A predicate of MongoDB's <c>find()</c> as JSON, for what the tokens do not say, such as <c>$expr</c>: the keys in double quotes,
    /// those of the content with <c>content.</c> in front.
    /// </summary>
    /// <param name="json">The predicate, a JSON object.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException">
    /// The text is not one JSON object, or has an operator that AppDB does not know (<c>$where</c>, <c>$near</c>, <c>$nearSphere</c>). The
    /// exception says where.
    /// </exception>
    public static DocumentFilter Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RawPredicate.Check(Encoding.UTF8.GetBytes(WireText.Checked(json, nameof(json))));
        return new DocumentFilter(new DocumentCondition.Raw(json));
    }

    /// <summary>The condition as the body of the query.</summary>
    /// <returns>JSON.</returns>
    public override string ToString() => WireBody.Text(Condition.Write);

    /// <summary>The value at a path is this one. An object would be taken for operators, so it is compared by name.</summary>
    internal static DocumentFilter Equal(DocumentPath path, string json) => path == DocumentPath.Value || json.StartsWith('{')
        ? Of(path, "$eq", json)
        : new DocumentFilter(new DocumentCondition.Property(path, json, []));

    internal static DocumentFilter Of(DocumentPath path, string @operator, string json) => Of(path, (@operator, json));

    internal static DocumentFilter Of(DocumentPath path, params (string Operator, string Json)[] operators) =>
        new(new DocumentCondition.Property(path, EqualTo: null, operators));

    private static DocumentFilter Join(string @operator, DocumentFilter left, DocumentFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DocumentFilter(DocumentCondition.Join(@operator, left.Condition, right.Condition));
    }
}
