using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.DocumentJson;

/// <summary>Emits the two methods that read and write one class.</summary>
internal sealed class DocumentShapeEmitter
{
    private readonly DocumentMethods _methods;
    private readonly DocumentShape _shape;
    private readonly string _name;
    private readonly EquatableArray<CollectionColumn> _columns;
    private readonly List<string> _jsonNames;

    private DocumentShapeEmitter(DocumentMethods methods, DocumentShape shape, string name, EquatableArray<CollectionColumn> columns)
    {
        _methods = methods;
        _shape = shape;
        _name = name;
        _columns = columns;
        _jsonNames = DocumentNames.Of(shape, columns);
    }

    /// <summary>Emits the methods.</summary>
    /// <param name="body">The body of the class with the methods.</param>
    /// <param name="methods">The methods that read and write the values in the class.</param>
    /// <param name="shape">The class.</param>
    /// <param name="name">The part of the method names that identifies the class.</param>
    /// <param name="columns">The columns of the collection; empty for the class of a property.</param>
    public static void Emit(
        SourceWriter body, DocumentMethods methods, DocumentShape shape, string name, EquatableArray<CollectionColumn> columns) =>
        new DocumentShapeEmitter(methods, shape, name, columns).Emit(body);

    private void Emit(SourceWriter body)
    {
        body.Separate();
        body.Write($$"""
            private static readonly {{ClientNames.PropertyNames}} {{_name}}Names = new({{string.Join(", ", _jsonNames.ConvertAll(CSharpLiteral.Text))}});

            internal static {{_shape.Type}}? Read{{_name}}(ref {{ClientNames.JsonReader}} reader, string name)
            {
                if (!{{ClientNames.Reader}}.IsObject(ref reader, name))
                {
                    return null;
                }

                {{ClientNames.Properties}} json = {{ClientNames.Properties}}.Read(ref reader, {{_name}}Names, keepsUnknown: {{(_shape.Extension is null ? "false" : "true")}});
                {{Construction}}
                {{Setters}}
                json.Release();
                return result;
            }

            internal static void Write{{_name}}({{ClientNames.JsonWriter}} writer, {{_shape.Type}}? value)
            {
                if (value is null)
                {
                    writer.WriteNullValue();
                    return;
                }

                writer.WriteStartObject();
                {{Writes}}
                {{WriteKept}}
                writer.WriteEndObject();
            }
            {{Accessors}}
            """);
    }

    private void Construction(SourceWriter lines)
    {
        var arguments = new List<string>();
        foreach (var parameter in _shape.Parameters)
        {
            int index = parameter.Member is null ? -1 : IndexOf(parameter.Member);
            arguments.Add(index < 0 ? parameter.Default ?? "default!" : Argument(index, parameter.Default));
        }

        string creation = $"var result = new {_shape.Type}({string.Join(", ", arguments)})";
        var initialized = new List<int>();
        for (int i = 0; i < _shape.Members.Count; i++)
        {
            if (_shape.Members[i].Setter.Kind == DocumentSetterKind.Initializer)
            {
                initialized.Add(i);
            }
        }

        if (initialized.Count == 0)
        {
            lines.Write($"{creation};");
            return;
        }

        lines.Write($$"""
            {{creation}}
            {
                {{Initializers}}
            };
            """);

        void Initializers(SourceWriter properties) =>
            initialized.ForEach(index => properties.Write($"{_shape.Members[index].Name} = {Argument(index, defaultValue: null)},"));
    }

    private void Setters(SourceWriter lines)
    {
        for (int i = 0; i < _shape.Members.Count; i++)
        {
            var member = _shape.Members[i];
            if (member.IsRead && member.Setter.Kind is not (DocumentSetterKind.Constructor or DocumentSetterKind.Initializer))
            {
                EmitSet(lines, i);
            }
        }

        if (_shape.Extension is { } extension)
        {
            // Unreadable values go into the extension property, as in the emitted content.
            string kept = extension.IsDictionary ? $"{ClientNames.Reader}.ToElements(kept)" : "kept";
            lines.Write($$"""
                if (json.Additional is { } kept)
                {
                    {{Assign(extension.Setter, extension.Name, _shape.Members.Count, kept)}}
                }

                """);
        }
    }

    private void EmitSet(SourceWriter lines, int index)
    {
        var member = _shape.Members[index];
        string value = Value(index);
        if (member is { IsRequired: true, Value.IsNullable: false })
        {
            string required = member.Value.HoldsNull
                ? $"{Has(index)} ? {value} : throw json.Missing({ValueCode.Number(index)})"
                : ValueCode.Require(value, index);
            lines.Write(Assign(member.Setter, member.Name, index, required));
            return;
        }

        // Null is only set where the type allows it, and a missing property keeps the default of the class.
        bool isSetIfThere = member.Value.IsNullable || member.Value.HoldsNull;
        string set = $"set{ValueCode.Number(index)}";
        lines.Write($$"""
            if ({{(isSetIfThere ? Has(index) : $$"""{{value}} is { } {{set}}""")}})
            {
                {{Assign(member.Setter, member.Name, index, isSetIfThere ? value + (member.Value.HoldsNull ? "" : "!") : set)}}
            }

            """);
    }

    private string Assign(DocumentSetter setter, string property, int index, string value) => setter.Kind == DocumentSetterKind.Accessor
        ? $"{Accessor(index)}(result, {value});"
        : $"result.{property} = {value};";

    /// <summary>Returns the argument for the constructor or the initializer.</summary>
    private string Argument(int index, string? defaultValue)
    {
        var member = _shape.Members[index];
        string value = Value(index);
        return !member.IsRead ? "default!"
            : member.Value.IsNullable || member.Value.HoldsNull ? (defaultValue is null ? value : $"{Has(index)} ? {value} : {defaultValue}")
            : defaultValue is not null ? $"{value} ?? {defaultValue}"
            : ValueCode.Require(value, index);
    }

    private int IndexOf(string member)
    {
        for (int i = 0; i < _shape.Members.Count; i++)
        {
            if (_shape.Members[i].Name == member)
            {
                return i;
            }
        }

        return -1;
    }

    private void Writes(SourceWriter lines)
    {
        for (int i = 0; i < _shape.Members.Count; i++)
        {
            var member = _shape.Members[i];
            if (member.Writing == DocumentWriting.Never)
            {
                continue;
            }

            string property = $"value.{member.Name}";
            string name = CSharpLiteral.Utf8(_jsonNames[i]);
            string write = IsNumberColumn(i, member)
                ? $"writer.WriteNumberValue((long){property}{(member.Value.IsNullable ? ".GetValueOrDefault()" : "")});"
                : $"{_methods.Write(member.Value, "writer", property)};";
            if (ConditionOf(member) is { } condition)
            {
                lines.Write($$"""
                    if ({{condition}})
                    {
                        writer.WritePropertyName({{name}});
                        {{write}}
                    }

                    """);
            }
            else
            {
                lines.Write($"""
                    writer.WritePropertyName({name});
                    {write}
                    """);
            }
        }
    }

    /// <summary>
    /// Returns whether an enum is written as a number because its column is numeric. Only values that are never null when written qualify.
    /// </summary>
    private bool IsNumberColumn(int index, DocumentMember member)
    {
        foreach (var column in _columns)
        {
            if (column.Name == _jsonNames[index])
            {
                return member.Value.Kind == DocumentValueKind.Enum
                    && (!member.Value.IsNullable || member.Writing == DocumentWriting.UnlessNull)
                    && column.Type is ColumnType.Long or ColumnType.Decimal or ColumnType.Double;
            }
        }

        return false;
    }

    /// <summary>Returns the C# condition for writing a property, or null to write it always.</summary>
    private static string? ConditionOf(DocumentMember member) => member.Writing switch
    {
        DocumentWriting.UnlessNull when member.Value.HoldsNull => $$"""value.{{member.Name}} is { IsNull: false }""",
        DocumentWriting.UnlessNull when member.Value.IsNullable => $"value.{member.Name} is not null",
        DocumentWriting.UnlessDefault =>
            $"!global::System.Collections.Generic.EqualityComparer<{member.Value.Declared}>.Default.Equals(value.{member.Name}, default)",
        _ => null,
    };

    /// <summary>Emits the loop that writes the extension data, skipping properties that the class has already written.</summary>
    private void WriteKept(SourceWriter lines)
    {
        if (_shape.Extension is { } extension)
        {
            lines.Write($$"""
                if (value.{{extension.Name}} is { } kept)
                {
                    foreach (var property in kept)
                    {
                        {{SkipWritten}}
                        writer.WritePropertyName(property.Key);
                        {{ClientNames.Writer}}.{{(extension.IsDictionary ? "WriteElement" : "WriteNode")}}(writer, property.Value);
                    }
                }

                """);
        }
    }

    private void SkipWritten(SourceWriter lines)
    {
        if (_shape.Members.Count > 0)
        {
            lines.Write($$"""
                switch (property.Key)
                {
                    {{Cases}}
                }

                """);
        }

        void Cases(SourceWriter cases)
        {
            for (int i = 0; i < _shape.Members.Count; i++)
            {
                if (_shape.Members[i].Writing != DocumentWriting.Never)
                {
                    string when = ConditionOf(_shape.Members[i]) is { } condition ? $" when {condition}" : "";
                    cases.Write($"""
                        case {CSharpLiteral.Text(_jsonNames[i])}{when}:
                            continue;
                        """);
                }
            }
        }
    }

    private void Accessors(SourceWriter body)
    {
        for (int i = 0; i < _shape.Members.Count; i++)
        {
            EmitAccessor(body, _shape.Members[i].Setter, i);
        }

        if (_shape.Extension is { } extension)
        {
            EmitAccessor(body, extension.Setter, _shape.Members.Count);
        }
    }

    private void EmitAccessor(SourceWriter body, DocumentSetter setter, int index)
    {
        if (setter.Kind == DocumentSetterKind.Accessor)
        {
            body.Separate();
            body.Write($"""
                [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = {CSharpLiteral.Text(setter.Method)})]
                private static extern void {Accessor(index)}({setter.Owner} target, {setter.Type} value);
                """);
        }
    }

    private string Value(int index) =>
        _methods.ReadProperty(_shape.Members[index].Value, CSharpLiteral.Text(_jsonNames[index]), index);

    private static string Has(int index) => $"json.Has({ValueCode.Number(index)})";

    private string Accessor(int index) => $"Set{_name}{ValueCode.Number(index)}";
}
