using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>What a <see cref="DocumentFilter"/> is made of.</summary>
internal abstract record DocumentCondition
{
    /// <summary>Whether it can stand on an element of an array: what is asked of the element itself must not be part of an OR.</summary>
    public virtual bool CanBeOfElement => true;

    protected virtual bool AsksOfElement => false;

    /// <summary>Several conditions as one; those that are joined so already become one with the others.</summary>
    public static DocumentCondition Join(string @operator, DocumentCondition left, DocumentCondition right) =>
        new Logical(@operator, [.. PartsOf(@operator, left), .. PartsOf(@operator, right)]);

    /// <summary>The opposite.</summary>
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

    /// <summary>A predicate written by hand.</summary>
    public sealed record Raw(string Json) : DocumentCondition
    {
        public override void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Json, skipInputValidation: true);
    }

    /// <summary>What is asked of the value at a path: that it is this, or what operators say.</summary>
    public sealed record Property(DocumentPath Path, string? EqualTo, IReadOnlyList<(string Operator, string Json)> Operators)
        : DocumentCondition
    {
        protected override bool AsksOfElement => Path == DocumentPath.Value;

        /// <summary>Both conditions on one path as one; null where the first would be overwritten.</summary>
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
        /// The members of one object that says the same as <c>$and</c>: <c>{"a":1,"b":{"$gt":1,"$lt":5}}</c>. Null where two would have
        /// the same name.
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
