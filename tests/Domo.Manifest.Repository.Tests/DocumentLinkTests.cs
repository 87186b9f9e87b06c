using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Repository.Tests;

/// <summary>The links between the pages of the repository, and from them to files.</summary>
public partial class DocumentLinkTests
{
    /// <summary>READMEs of packages, which are shown on nuget.org: relative links do not work there.</summary>
    private static readonly string[] PackageReadmes =
    [
        "src/Domo.Manifest.Build/README.md", "src/Domo.Manifest.Package/README.md", "src/Domo.Manifest.Tool/README.md",
    ];

    private static IEnumerable<string> Pages => RepositoryFiles.All.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Each_link_leads_to_a_file_and_a_heading()
    {
        var violations = new List<string>();
        foreach (string page in Pages)
        {
            foreach (string link in LinksOf(page))
            {
                string[] parts = link.Split('#', 2);
                string target = parts[0].Length == 0
                    ? page
                    : RepositoryFiles.Resolve(RepositoryFiles.FolderOf(page), Uri.UnescapeDataString(parts[0]));
                if (!File.Exists(Checkout.PathOf(target)) && !Directory.Exists(Checkout.PathOf(target)))
                {
                    violations.Add($"{page}: {link} does not exist.");
                }
                else if (parts is [_, var heading] && target.EndsWith(".md", StringComparison.Ordinal) && !HeadingsOf(target).Contains(heading))
                {
                    violations.Add($"{page}: {link} has no heading with this anchor.");
                }
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void READMEs_of_packages_have_no_relative_links() =>
        Assert.Empty(PackageReadmes.SelectMany(page => LinksOf(page).Select(link => $"{page}: {link}")));

    /// <summary>Returns the relative links of a page, outside of code.</summary>
    private static IEnumerable<string> LinksOf(string page) => Link().Matches(WithoutCode(RepositoryFiles.Read(page)))
        .Select(match => match.Groups["target"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>Returns the anchors of a page's headings, as GitHub derives them.</summary>
    private static HashSet<string> HeadingsOf(string page)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(CodeBlock().Replace(RepositoryFiles.Read(page), "")))
        {
            var anchor = new StringBuilder();
            foreach (char c in heading.Groups["text"].Value.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            {
                anchor.Append(c == ' ' ? '-' : char.ToLowerInvariant(c));
            }

            string unique = anchor.ToString();
            for (int i = 1; !anchors.Add(unique); i++)
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{anchor}-{i}");
            }
        }

        return anchors;
    }

    private static string WithoutCode(string text) => InlineCode().Replace(CodeBlock().Replace(text, ""), "code");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(?<text>.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ *(?<fence>`{3,})[^\n]*\n.*?^ *\k<fence> *$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("(?<fence>`+).+?\\k<fence>", RegexOptions.Singleline)]
    private static partial Regex InlineCode();
}
