using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The condition in a <see cref="DocumentFilter"/>.</summary>
internal abstract record DocumentCondition
{
    /// <summary>Gets whether array elements can have the condition: a condition on the element itself cannot be in an OR.</summary>
    public virtual bool CanBeOfElement => true;

    protected virtual bool AsksOfElement => false;

    /// <summary>Joins two conditions, flattening those that already have the same operator.</summary>
    public static DocumentCondition Join(string @operator, DocumentCondition left, DocumentCondition right) =>
        new Logical(@operator, [.. PartsOf(@operator, left), .. PartsOf(@operator, right)]);

    /// <summary>Negates a condition.</summary>
    public static DocumentCondition Not(DocumentCondition condition) => condition switch
    {
        Logical { Operator: "$nor", Parts: [var only] } => only,
        Logical { Operator: "$nor", Parts: var parts } => new Logical("$or", parts),
        _ => new Logical("$nor", PartsOf("$or", condition)),
    };

    /// <summary>Writes the condition as an object.</summary>
    public abstract void Write(Utf8JsonWriter writer);

    private static IReadOnlyList<DocumentCondition> PartsOf(string @operator, DocumentCondition condition) =>
        condition is Logical logical && logical.Operator == @operator ? logical.Parts : [condition];

    /// <summary>A predicate given as JSON.</summary>
    public sealed record Raw(string Json) : DocumentCondition
    {
        public override void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Json, skipInputValidation: true);
    }

    /// <summary>A condition on the value at a path: equality, or a list of operators.</summary>
    public sealed record Property(DocumentPath Path, string? EqualTo, IReadOnlyList<(string Operator, string Json)> Operators)
        : DocumentCondition
    {
        protected override bool AsksOfElement => Path == DocumentPath.Value;

        /// <summary>Merges two conditions on the same path; null if one would overwrite the other.</summary>
        public Property? With(Property other) =>
            EqualTo is null && other.EqualTo is null
                && !Operators.Any(one => other.Operators.Any(another => another.Operator == one.Operator))
                ? new Property(Path, EqualTo: null, [.. Operators, .. other.Operators])
                : null;

        public override void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            WriteMember(writer);
            writer.WriteEndObject();
        }

        public void WriteMember(Utf8JsonWriter writer)
        {
            if (EqualTo is not null)
            {
                writer.WritePropertyName(Path.Text);
                writer.WriteRawValue(EqualTo, skipInputValidation: true);
                return;
            }

            if (!AsksOfElement)
            {
                writer.WriteStartObject(Path.Text);
            }

            foreach (var (name, json) in Operators)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            if (!AsksOfElement)
            {
                writer.WriteEndObject();
            }
        }
    }

    /// <summary>Conditions joined by <c>$and</c>, <c>$or</c> or <c>$nor</c>.</summary>
    public sealed record Logical(string Operator, IReadOnlyList<DocumentCondition> Parts) : DocumentCondition
    {
        public override bool CanBeOfElement => !AsksOfElement || Merged() is not null;

        protected override bool AsksOfElement => Parts.Any(part => part.AsksOfElement);

        public override void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            if (Merged() is { } members)
            {
                foreach (var member in members)
                {
                    member.WriteMember(writer);
                }
            }
            else
            {
                WriteMember(writer);
            }

            writer.WriteEndObject();
        }

        /// <summary>
        /// Returns the properties of one object that is equivalent to <c>$and</c>: <c>{"a":1,"b":{"$gt":1,"$lt":5}}</c>. Null if two
        /// would have the same name.
        /// </summary>
        private List<Property>? Merged()
        {
            if (Operator != "$and")
            {
                return null;
            }

            var members = new List<Property>();
            foreach (var part in Parts)
            {
                if (part is not Property property)
                {
                    return null;
                }

                var same = members.FindIndex(member => member.Path == property.Path);
                if (same < 0)
                {
                    members.Add(property);
                }
                else if (members[same].With(property) is { } both)
                {
                    members[same] = both;
                }
                else
                {
                    return null;
                }
            }

            return members;
        }

        private void WriteMember(Utf8JsonWriter writer)
        {
            writer.WriteStartArray(Operator);
            foreach (var part in Parts)
            {
                part.Write(writer);
            }

            writer.WriteEndArray();
        }
    }
}
