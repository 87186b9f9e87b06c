using System.Collections.Immutable;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Checks the body of a request to a collection: its documents, and that permissions are not in it.</summary>
internal sealed class DocumentBodyCheck
{
    private const string Content = "content";

    private readonly WrittenRequest _request;
    private readonly BodyReport _report;
    private readonly DocumentColumns _columns;
    private readonly bool _isSynced;
    private readonly bool _hasSchema;

    /// <param name="request">The request.</param>
    /// <param name="collections">The collection's entries in the manifests; empty if it is not declared.</param>
    /// <param name="report">Reports the findings.</param>
    public DocumentBodyCheck(WrittenRequest request, IReadOnlyList<CollectionMapping> collections, BodyReport report)
    {
        (_request, _report, _columns) = (request, report, new(collections));
        foreach (var collection in collections)
        {
            _isSynced |= collection.SyncEnabled == true;
            _hasSchema |= collection.HasSchema;
        }
    }

    public void Run(BodyValue body, EndpointAddress address)
    {
        switch (address.Rest.TrimEnd('/').Split('/'))
        {
            case ["", "documents"] when _request.Method is "POST" or null:
            case ["", "documents", not ("bulk" or "query" or "update")] when _request.Method is "PUT" or null:
                CheckOne(body);
                break;
            case ["", "documents", "bulk"] when body.IsObject:
                _report.Add(BodyRules.OtherShape, body.Span, ArrayOf(body), "'/documents/bulk'", "an array of documents", "an object");
                break;
            case ["", "documents", "bulk"]:
                foreach (var item in body.Items ?? [])
                {
                    CheckDocument(item);
                }

                break;
            case ["", "permission", ..] when body.Find("permissions") is not null && address.Query is null:
                _report.Add(BodyRules.PermissionsInBody, body.Span, null);
                break;
        }
    }

    private static string? ArrayOf(BodyValue body) =>
        body.Expression is AnonymousObjectCreationExpressionSyntax anonymous ? $"new[] {{ {anonymous} }}" : null;

    private void CheckOne(BodyValue body)
    {
        if (body.IsArray)
        {
            _report.Add(BodyRules.OneDocument, body.Span, null);
        }
        else
        {
            CheckDocument(body);
        }
    }

    private void CheckDocument(BodyValue document)
    {
        if (!document.IsObject || document.Properties is null)
        {
            return;
        }

        if (document.Find(Content) is not { } content)
        {
            if (!document.MayHaveOthers)
            {
                ReportNoContent(document, document.Properties);
            }
        }
        else if (content.Value is { IsObject: false, Form: not JsonForm.Unknown } other)
        {
            _report.Add(BodyRules.WrongValue.Message, other.Span, null, "'content'", "an object", other.Describe());
        }
        else if (content.Value.Properties is { } properties && _columns.All.Count > 0)
        {
            CheckContent(content.Value, properties);
        }
    }

    private void ReportNoContent(BodyValue document, IReadOnlyList<BodyProperty> properties)
    {
        foreach (var property in properties)
        {
            if (string.Equals(property.Name, Content, StringComparison.OrdinalIgnoreCase))
            {
                _report.Add(BodyRules.UnknownProperty, property.NameSpan, property.Rename(Content), property.Name, Content);
                return;
            }
        }

        _report.Add(BodyRules.WrongShape.Message, document.Span, Wrapped(document));
    }

    /// <summary>Returns the source of an object as the content of a document, or null.</summary>
    private static string? Wrapped(BodyValue document) => document.Expression switch
    {
        { } expression when expression.Span != document.Span => null,
        AnonymousObjectCreationExpressionSyntax anonymous => $"new {{ content = {anonymous} }}",
        ObjectCreationExpressionSyntax { Type: var type } creation when document.Type?.Name == "JsonObject" =>
            $"new {type} {{ [\"content\"] = {creation} }}",
        _ => null,
    };

    private void CheckContent(BodyValue content, IReadOnlyList<BodyProperty> properties)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (_columns.Find(property.Name) is not null)
            {
                present.Add(property.Name);
            }
        }

        foreach (var property in properties)
        {
            if (_columns.Find(property.Name) is { } column)
            {
                CheckValue(property, column);
            }
            else
            {
                CheckName(property, present);
                if (ColumnInOtherCase(property.Name) is { } meant)
                {
                    CheckValue(property, meant);
                }
            }
        }

        // A dictionary may be a partial copy on purpose.
        if (_request.Method == "PUT" && content.Type is INamedTypeSymbol type && properties is [{ Symbol: not null }, ..])
        {
            var place = type.IsAnonymousType && type.Locations is [{ SourceTree: { } tree } own, ..] && tree == _request.Node.SyntaxTree
                ? own
                : Location.Create(_request.Node.SyntaxTree, content.Span);
            MissingColumns.Check(type, _request.Content.Writing ?? JsonWriting.Default, _columns, present, place, _report.Add);
        }
    }

    /// <summary>Returns the only column whose name differs in case alone, or null. The value is surely for this column.</summary>
    private CollectionColumn? ColumnInOtherCase(string name) =>
        _columns.Names.CountInAnyCase(name) == 1 && _columns.Nearest(name) is { } meant ? _columns.Find(meant) : null;

    private void CheckName(BodyProperty property, HashSet<string> present)
    {
        if (_columns.Nearest(property.Name) is { } meant && present.Add(meant))
        {
            if (property.Symbol is { } symbol)
            {
                ReportMisspelt(property, symbol, meant);
            }
            else
            {
                _report.Add(
                    DocumentRules.MisspeltKey, property.NameSpan, property.Rename(meant), property.Name, _columns.Label, meant);
            }
        }
        else if (_isSynced)
        {
            _report.Add(DocumentRules.NotSynced, property.NameSpan, null, property.Name, _columns.Label);
        }
        else if (_hasSchema)
        {
            _report.Add(DocumentRules.OtherProperty.Message, property.NameSpan, null, property.Name, _columns.Label);
        }
    }

    private void ReportMisspelt(BodyProperty property, IPropertySymbol symbol, string meant)
    {
        string[] arguments = [property.Label, property.Name, _columns.Label, meant];
        if (symbol.ContainingType.IsAnonymousType)
        {
            _report.Add(DocumentRules.UnknownColumn.Message, property.NameSpan, property.Rename(meant), arguments);
        }
        else
        {
            var fix = ImmutableDictionary<string, string?>.Empty.Add(DocumentFix.JsonName, meant);
            _report.AddDeclared(DocumentRules.UnknownColumn.Message, property.NameSpan, symbol, fix, arguments);
        }
    }

    private void CheckValue(BodyProperty property, CollectionColumn column)
    {
        var value = property.Value;
        if (column is { Type: ColumnType.Long, IsList: false } && NumberConstants.HasFraction(value.Constant))
        {
            _report.Add(
                DocumentRules.Fraction, value.Span, null,
                property.Label, NumberConstants.Format(value.Constant), column.Name, _columns.Label);
            return;
        }

        if (value.Form == JsonForm.Text && DateTarget.Of(_columns, column) is { } target)
        {
            _report.CheckDate(value, target);
            return;
        }

        if (column.Type == ColumnType.Long && NumberConstants.IsWhole(value.Constant))
        {
            return;
        }

        string type = value.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
        var written = new ColumnValue(property.Label, value.Form, type)
        {
            SyncsMoments = value.SyncsMoments,
            NeedsConverter = true,
            CanBeFormatted = property.IsUntyped,
            Writes = true,
        };
        written.Check(column, _columns, (message, fix, arguments) =>
        {
            if (message.Rule == DocumentRules.DateProperty && Formatted(property, column) is { } formatted)
            {
                _report.AddMended(message, property.NameSpan, value.Span, formatted, arguments);
            }
            else
            {
                _report.AddDeclared(message, property.NameSpan, property.Symbol, fix, arguments);
            }
        });
    }

    /// <summary>Returns the source of a date in the form that syncs, or null.</summary>
    private static string? Formatted(BodyProperty property, CollectionColumn column)
    {
        bool isDate = property.Value.Type is { Name: "DateTime" or "DateTimeOffset" or "DateOnly" };
        return isDate && property.Value.Expression is { } expression
            && new DateFormat(expression, property.Value.Type!.Name, null).Mend(column.Type) is var (value, format)
            ? property.Replace($"{value}.ToString(\"{format}\", System.Globalization.CultureInfo.InvariantCulture)")
            : null;
    }
}
