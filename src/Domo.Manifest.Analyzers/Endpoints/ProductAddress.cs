using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Detects relative URLs of the Product API, which an app cannot call with its session.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class ProductAddress(Compilation compilation)
{
    private const string Api = "/api/";

    /// <summary>Paths that only the Product API has, after the prefix that only some callers write.</summary>
    private static readonly string[] Paths =
    [
        "ai/v1/text/", "codeengine/v2/packages/", "content/v1/badges", "content/v1/cards", "content/v1/dataapps", "content/v1/pages",
        "content/v1/reportschedules", "content/v2/groups", "content/v2/users", "content/v3/users", "data/v1/accounts", "data/v1/data-files",
        "data/v3/datasources", "datastores/v1/", "datastores/v2/", "files/v1/filesets", "identity/v1/", "query/v1/execute",
        "workflow/v1/instances", "workflow/v1/models",
    ];

    private readonly Lazy<bool> _hasOnlySession = new(() => HasOnlySession(compilation));

    /// <summary>Returns whether a literal may be such a URL. A cheap check to call first.</summary>
    public static bool MayBe(string literal) =>
        literal.StartsWith("/content/v", StringComparison.Ordinal) || literal.StartsWith(Api, StringComparison.Ordinal);

    /// <summary>Returns the path if a URL is certainly sent to the host of the app, or null.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="root">The expression that creates it.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public MappedText? Find(MappedText address, ExpressionSyntax root, SemanticModel model, CancellationToken cancellationToken)
    {
        string path = address.Value;
        bool isApi = path.StartsWith(Api, StringComparison.Ordinal);
        bool isProduct = IsProduct(path.Substring(isApi ? Api.Length : 1)) && (!isApi || _hasOnlySession.Value);
        int end = path.IndexOfAny(['?', '#']);
        return isProduct && !HasOwnHost(root, model, cancellationToken) ? address.Slice(0, end < 0 ? path.Length : end) : null;
    }

    private static bool IsProduct(string path)
    {
        foreach (string known in Paths)
        {
            if (path.StartsWith(known, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether the client that takes the URL is created in the same function and may have a base address.</summary>
    private static bool HasOwnHost(ExpressionSyntax root, SemanticModel model, CancellationToken cancellationToken) =>
        root.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not
            { Expression: MemberAccessExpressionSyntax { Expression: var client } }
        || model.GetSymbolInfo(client, cancellationToken).Symbol is not (IParameterSymbol or IFieldSymbol or IPropertySymbol);

    /// <summary>Returns whether the code mentions neither a developer token nor an instance, which the Product API requires.</summary>
    private static bool HasOnlySession(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            string text = tree.ToString();
            if (text.IndexOf("Developer-Token", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("DeveloperToken", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf(".domo.com", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
