namespace Domo.Manifest.Rules.Filters;

/// <summary>The two strings that Domo replaces in a filter.</summary>
internal static class Wildcards
{
    private const string User = "%userId%";
    private const string Groups = "%groupIds%";

    private static readonly (string Open, string Close)[] Marks =
    [
        ("%", "%"), ("{{", "}}"), ("${", "}"), ("{", "}"), ("<", ">"), ("#", "#"), ("%", ""), ("", "%"), ("$", ""), (":", ""), ("@", ""),
    ];

    /// <summary>Returns the wildcard that a string probably means; null for a correct one and for other strings.</summary>
    public static string? Meant(string text)
    {
        if (text is User or Groups || text.Length > 40)
        {
            return null;
        }

        foreach ((string open, string close) in Marks)
        {
            string trimmed = text.Trim();
            if (trimmed.Length > open.Length + close.Length
                && trimmed.StartsWith(open, StringComparison.Ordinal)
                && trimmed.EndsWith(close, StringComparison.Ordinal))
            {
                string name = trimmed.Substring(open.Length, trimmed.Length - open.Length - close.Length);
                if (MeantName(name, isMarkedAsDomoDoes: open == "%" && close == "%") is { } meant)
                {
                    return meant;
                }
            }
        }

        return null;
    }

    private static string? MeantName(string name, bool isMarkedAsDomoDoes)
    {
        string normal = name.Replace("_", "").Replace("-", "").Replace(" ", "").Replace(".", "").ToUpperInvariant();
        return normal switch
        {
            "USERID" or "USERIDS" or "CURRENTUSERID" or "CURRENTUSER" => User,
            "GROUPIDS" or "GROUPID" or "USERGROUPIDS" or "USERGROUPS" => Groups,
            "USER" or "ME" when isMarkedAsDomoDoes => User,
            "GROUP" or "GROUPS" when isMarkedAsDomoDoes => Groups,
            _ when isMarkedAsDomoDoes => Suggestion.Nearest(normal, ["USERID", "GROUPIDS"]) switch
            {
                "USERID" => User,
                "GROUPIDS" => Groups,
                _ => null,
            },
            _ => null,
        };
    }
}
