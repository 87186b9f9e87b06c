using Domo.Manifest.Binding;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of accounts and actions.</summary>
internal static class AccountSchema
{
    public static JsonSchemaProperty Account(SharedParts parts)
    {
        var account = new ObjectNode(Node.Object().Requiring(Spellings.AccountAlias.Name), DatasetHovers.OfAccount)
            .Add(Spellings.AccountAlias.Name, parts.Alias())
            .Add(Spellings.DataProviderKey, Node.Anything);
        foreach (string old in Spellings.AccountAlias.Alternatives)
        {
            account.AddOld(Spellings.AccountAlias.Name, old, Node.Anything());
        }

        return account.Node;
    }

    public static JsonSchemaProperty Action(SharedParts parts) =>
        new ObjectNode(Node.Object().Requiring(Spellings.Alias.Name), DatasetHovers.OfAction).Add(Spellings.Alias, parts.Alias).Node;
}
