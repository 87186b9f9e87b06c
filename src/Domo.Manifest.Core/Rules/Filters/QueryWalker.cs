using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Collects the parts of a query. Iterative: queries may be nested deeper than the call stack allows.</summary>
internal sealed class QueryWalker
{
    private readonly Stack<(JsonObject Object, string? Field, string? Operator, bool IsNested)> _pending = new();

    /// <summary>The fields at the top and below combining operators, whose names start with the document's properties.</summary>
    public List<QueryMember> Fields { get; } = [];

    /// <summary>The operators.</summary>
    public List<QueryMember> Operators { get; } = [];

    /// <summary>Names of operators without the dollar sign, where only an operator makes sense.</summary>
    public List<QueryMember> BareOperators { get; } = [];

    /// <summary>The values that fields are compared with; the items of lists.</summary>
    public List<QueryValue> Values { get; } = [];

    /// <summary>Traverses a query; null has no parts.</summary>
    public static QueryWalker Walk(JsonObject? query)
    {
        var walker = new QueryWalker();
        if (query is not null)
        {
            walker._pending.Push((query, null, null, false));
        }

        while (walker._pending.Count > 0)
        {
            var (item, field, op, isNested) = walker._pending.Pop();
            if (field is null || isNested)
            {
                walker.VisitQuery(item, field);
            }
            else
            {
                walker.VisitCondition(item, field, op);
            }
        }

        return walker;
    }

    /// <summary>Visits an object whose names are fields, or operators that combine such objects.</summary>
    private void VisitQuery(JsonObject query, string? outer)
    {
        foreach (var member in query.Members)
        {
            if (!member.Name.StartsWith("$", StringComparison.Ordinal))
            {
                if (outer is null && member.Name.Length > 0)
                {
                    Fields.Add(new(query, member));
                }

                VisitValue(member.Value, Below(outer, member.Name), null);
                continue;
            }

            Operators.Add(new(query, member));
            if (QueryOperators.IsLogical(member.Name) && member.Value is JsonArray parts)
            {
                foreach (var part in parts.Items)
                {
                    if (part is JsonObject item)
                    {
                        _pending.Push((item, outer, null, outer is not null));
                    }
                }
            }
            else if (outer is not null && QueryOperators.IsComparing(member.Name))
            {
                // $elemMatch also accepts conditions on the elements themselves.
                VisitValue(member.Value, Below(outer, ""), member.Name);
            }
        }
    }

    /// <summary>Returns the dotted path of a field, truncated if it is too long for a column: each level below copies it again.</summary>
    private static string Below(string? outer, string name) => Finding.Shorten(outer is null ? name : outer + "." + name);

    /// <summary>Visits the condition of a field.</summary>
    private void VisitCondition(JsonObject condition, string field, string? outerOperator)
    {
        bool hasOperator = false;
        foreach (var member in condition.Members)
        {
            hasOperator |= member.Name.StartsWith("$", StringComparison.Ordinal);
        }

        if (!hasOperator)
        {
            // Here the field must equal the object, unless all of its names are operators without the dollar sign.
            if (outerOperator is null && condition.Members.Count > 0 && AreBareOperators(condition))
            {
                foreach (var member in condition.Members)
                {
                    BareOperators.Add(new(condition, member));
                }
            }

            return;
        }

        foreach (var member in condition.Members)
        {
            if (!member.Name.StartsWith("$", StringComparison.Ordinal))
            {
                continue;
            }

            Operators.Add(new(condition, member));
            if (member.Name == "$date")
            {
                Values.Add(new(field, outerOperator, condition));
            }
            else if (member.Name == "$not" && member.Value is JsonObject negated)
            {
                _pending.Push((negated, field, null, false));
            }
            else if (member.Name == "$elemMatch" && member.Value is JsonObject element)
            {
                _pending.Push((element, field, null, true));
            }
            else if (QueryOperators.IsComparing(member.Name) || member.Name is "$regex" or "$all")
            {
                VisitValue(member.Value, field, member.Name);
            }
        }
    }

    private void VisitValue(JsonValue value, string field, string? op)
    {
        switch (value)
        {
            case JsonObject condition:
                _pending.Push((condition, field, op, false));
                break;
            case JsonArray list:
                foreach (var item in list.Items)
                {
                    if (item is JsonObject element)
                    {
                        _pending.Push((element, field, op ?? "$in", false));
                    }
                    else
                    {
                        Values.Add(new(field, op, item));
                    }
                }

                break;
            default:
                Values.Add(new(field, op, value));
                break;
        }
    }

    private static bool AreBareOperators(JsonObject condition)
    {
        foreach (var member in condition.Members)
        {
            if (!QueryOperators.IsComparing("$" + member.Name) && member.Name is not ("exists" or "regex"))
            {
                return false;
            }
        }

        return true;
    }
}
