using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Parses the query string of a Data API URL.</summary>
internal static class DataQueryParameters
{
    /// <summary>Returns the parameters, unescaped.</summary>
    public static IEnumerable<(MappedText Name, MappedText Value)> Read(MappedText query)
    {
        foreach (var parameter in query.Split('&'))
        {
            int equals = parameter.Value.IndexOf('=');
            int end = equals < 0 ? parameter.Length : equals;
            yield return (
                parameter.Slice(0, end).Unescape(), parameter.Slice(Math.Min(end + 1, parameter.Length), parameter.Length).Unescape());
        }
    }

    /// <summary>Returns the unquoted names or values of a list.</summary>
    public static List<MappedText> ReadList(MappedText value)
    {
        var names = new List<MappedText>();
        var cursor = new QueryCursor(value);
        while (!cursor.IsAtEnd)
        {
            names.Add(cursor.Read(","));
            cursor.SkipItem();
        }

        return names;
    }

    /// <summary>Returns the fields of an order clause with their directions, which may be empty.</summary>
    public static IEnumerable<(MappedText Name, MappedText Direction)> ReadOrder(MappedText value, DeclaredFields? fields)
    {
        var cursor = new QueryCursor(value);
        while (!cursor.IsAtEnd)
        {
            var name = cursor.Read(",");
            var direction = cursor.Read(",");
            if (direction.Length == 0 && name.Value.LastIndexOf(' ') is > 0 and int space && fields?.Contains(name.Value) != true)
            {
                direction = name.SliceTrimmed(space, name.Length);
                name = name.SliceTrimmed(0, space);
            }

            yield return (name, direction);
            cursor.SkipItem();
        }
    }
}
