using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>
/// A condition on the documents of a collection, created by the operators and methods of <see cref="DocumentField{T}"/>: a predicate of
/// MongoDB's <c>find()</c>. Combine conditions with <c>&amp;</c>, <c>|</c> and <c>!</c>.
/// </summary>
public sealed class DocumentFilter
{
    internal DocumentFilter(DocumentCondition condition) => Condition = condition;

    internal DocumentCondition Condition { get; }

    /// <summary>Matches documents that meet both conditions.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    /// <returns>The combined condition.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "A second call of Where is the named alternative.")]
    public static DocumentFilter operator &(DocumentFilter left, DocumentFilter right) => Join("$and", left, right);

    /// <summary>Supports <c>&amp;&amp;</c> and <c>||</c>, which do the same as <c>&amp;</c> and <c>|</c>.</summary>
    /// <param name="filter">A condition.</param>
    /// <returns>False.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Usage", "CA2225", Justification = "The operator exists for && and || only.")]
    public static bool operator true(DocumentFilter filter) => false;

    /// <inheritdoc cref="op_True"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Usage", "CA2225", Justification = "The operator exists for && and || only.")]
    public static bool operator false(DocumentFilter filter) => false;

    /// <summary>Matches documents that meet at least one of two conditions: <c>$or</c>.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    /// <returns>The combined condition.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the alternative without operators.")]
    public static DocumentFilter operator |(DocumentFilter left, DocumentFilter right) => Join("$or", left, right);

    /// <summary>Matches documents that do not meet a condition: <c>$nor</c>.</summary>
    /// <param name="filter">The condition.</param>
    /// <returns>The negated condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the alternative without operators.")]
    public static DocumentFilter operator !(DocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new DocumentFilter(DocumentCondition.Not(filter.Condition));
    }

    /// <summary>
    /// Creates a condition from the JSON of a predicate of MongoDB's <c>find()</c>, for what fields cannot express, such as <c>$expr</c>.
    /// Keys are in double quotes; those of the content start with <c>content.</c>.
    /// </summary>
    /// <param name="json">The predicate, a JSON object.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException">
    /// The string is not a single JSON object, or contains an operator that AppDB does not support (<c>$where</c>, <c>$near</c>,
    /// <c>$nearSphere</c>). The exception says where.
    /// </exception>
    public static DocumentFilter Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RawPredicate.Check(Encoding.UTF8.GetBytes(RequestText.Checked(json, nameof(json))));
        return new DocumentFilter(new DocumentCondition.Raw(json));
    }

    /// <summary>Returns the condition as AppDB receives it.</summary>
    /// <returns>The JSON.</returns>
    public override string ToString() => WireBody.Text(Condition.Write);

    /// <summary>Matches a value at a path. An object needs <c>$eq</c>, as AppDB would read its properties as operators.</summary>
    internal static DocumentFilter Equal(DocumentPath path, string json) => path == DocumentPath.Value || json.StartsWith('{')
        ? Create(path, "$eq", json)
        : new DocumentFilter(new DocumentCondition.Property(path, json, []));

    internal static DocumentFilter Create(DocumentPath path, string @operator, string json) => Create(path, (@operator, json));

    internal static DocumentFilter Create(DocumentPath path, params (string Operator, string Json)[] operators) =>
        new(new DocumentCondition.Property(path, EqualTo: null, operators));

    private static DocumentFilter Join(string @operator, DocumentFilter left, DocumentFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DocumentFilter(DocumentCondition.Join(@operator, left.Condition, right.Condition));
    }
}
