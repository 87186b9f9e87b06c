using System.Globalization;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.ArgumentValues;

/// <summary>
/// Checks URL values for which Domo accepts only certain numbers or words: file parts, avatar sizes, permissions and
/// the parameters of actions.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddressValueAnalyzer() : CSharpAnalyzer(
    [.. ValueRules.OfAddresses, DataQueryRules.BadValue.Message, EndpointRules.UnknownAlias.Message])
{
    private const string Parts = "domo/data-files/v1/multipart/";
    private const string Avatars = "domo/avatars/v2/";
    private const string StoredAvatars = "domo/avatars/v1/";
    private const string Collections = "domo/datastores/v1/collections/";
    private const string Actions = "domo/actions/v1/";
    private const int MaximumPartCount = 10_000;

    private static readonly string[] AvatarSizes = ["300", "100"];
    private static readonly string[] StoredAvatarSizes = ["100", "180", "210", "600", "400w", "1920w"];
    private static readonly string[] Scopes = ["personal", "customer", "global"];
    private static readonly string[] Entities = ["USER", "GROUP", "RYUU_APP"];

    private static readonly string[] Permissions =
        ["admin", "write", "read", "share", "delete", "create_content", "update_content", "read_content", "delete_content"];

    private static readonly
        (string Path, Action<AddressParts, DomoCompilation, Action<RuleMessage, MappedText, string?, string[]>> Check)[] Checks =
    [
        (Parts, static (address, _, report) => CheckPart(address, report)),
        (Avatars, static (address, _, report) => CheckAvatar(address, AvatarSizes, report)),
        (StoredAvatars, static (address, _, report) => CheckAvatar(address, StoredAvatarSizes, report)),
        (Collections, static (address, _, report) => CheckPermission(address, report)),
        (Actions, CheckAction),
    ];

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(
            context => Check(context, domo), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        var token = context.Node is LiteralExpressionSyntax literal
            ? literal.Token
            : ((InterpolatedStringTextSyntax)context.Node).TextToken;
        if (token.ValueText.IndexOf("domo/", StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var (path, check) in Checks)
        {
            if (token.ValueText.IndexOf(path, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            var root = StringExpression.RootOf(context.Node as ExpressionSyntax ?? (ExpressionSyntax)context.Node.Parent!);
            var text = StringExpression.Read(root, context.SemanticModel, context.CancellationToken);
            if (EndpointAddress.StartOf(text, path) is { } start
                && RequestSink.Takes(root, context.SemanticModel, context.CancellationToken))
            {
                check(AddressParts.Read(text, start + path.Length), domo, (message, place, replacement, arguments) =>
                    context.ReportDiagnostic(Report.Create(message, root.SyntaxTree, place.Span, replacement, arguments)));
            }
        }
    }

    private static void CheckPart(AddressParts address, Action<RuleMessage, MappedText, string?, string[]> report)
    {
        if (address.Segments is [_, { Value: "part" }, { IsKnown: true } index, ..]
            && long.TryParse(index.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number is < 1 or > MaximumPartCount)
        {
            report(ValueRules.BadPart.Message, index, number < 1 ? "1" : null, [index.Value]);
        }
    }

    private static void CheckAvatar(AddressParts address, string[] sizes, Action<RuleMessage, MappedText, string?, string[]> report)
    {
        if (address.Find("size") is { IsKnown: true } size && Array.IndexOf(sizes, size.Value) < 0)
        {
            // A width without its 'w' is the only mistake with a known correction.
            string? width = Array.Find(sizes, known => known == size.Value + "w");
            report(ValueRules.AvatarSize.Message, size, width, [size.Value, MessageText.Choice(sizes)]);
        }
    }

    private static void CheckPermission(AddressParts address, Action<RuleMessage, MappedText, string?, string[]> report)
    {
        if (address.Segments is not [_, { Value: "permission" }, var entity, ..])
        {
            return;
        }

        CheckWord(entity, "permission holder", Entities, report);
        foreach (var permission in address.Find("permissions")?.Split(',') ?? [])
        {
            CheckWord(permission, "permission", Permissions, report);
        }
    }

    private static void CheckAction(
        AddressParts address, DomoCompilation domo, Action<RuleMessage, MappedText, string?, string[]> report)
    {
        if (address.Segments is not [_, { Value: "process" }, ..])
        {
            return;
        }

        if (address.Find("scope") is { IsKnown: true } scope && Array.IndexOf(Scopes, scope.Value) < 0)
        {
            string? near = Suggestion.Nearest(scope.Value, Scopes);
            report(DataQueryRules.BadValue.Message, scope, near, ["scope", MessageText.Choice(Scopes), scope.Value]);
        }

        if (address.Find("accountAlias") is { IsKnown: true } alias && domo.Names?.Accounts is { All.Count: > 0 } accounts
            && accounts.Find(alias.Value).Count == 0)
        {
            string? meant = accounts.Nearest(alias.Value);
            report(
                EndpointRules.UnknownAlias.Message, alias, Report.Plain(meant), ["account", alias.Value, Report.DidYouMean(meant)]);
        }
    }

    /// <summary>Checks a word, ignoring case: no source says that Domo is case-sensitive here.</summary>
    private static void CheckWord(MappedText word, string what, string[] words, Action<RuleMessage, MappedText, string?, string[]> report)
    {
        if (word.IsKnown && !Array.Exists(words, known => known.Equals(word.Value, StringComparison.OrdinalIgnoreCase)))
        {
            string? near = Suggestion.Nearest(word.Value, words);
            report(ValueRules.UnknownPermission.Message, word, near, [what, word.Value, Report.DidYouMean(near)]);
        }
    }
}
