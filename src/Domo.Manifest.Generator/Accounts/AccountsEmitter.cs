using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Accounts;

/// <summary>Emits the account aliases as constants. An account has no endpoint; its alias is an argument of a Domo Action.</summary>
internal static class AccountsEmitter
{
    public const string ClassName = "Accounts";

    public static SourceText Emit(RootClass target, EquatableArray<AccountMapping> accounts)
    {
        var byAlias = Entries.ByKey(accounts, account => account.Alias);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        return SectionFile.CreateSection(
            target, Spellings.Accounts, ClassName, byAlias.Keys, alias => names[alias], file => file.Write($$"""
            /// <summary>The aliases of the accounts that the user of the app selects. Declared in {{XmlDoc.Code(target.ManifestName)}}.</summary>
            public static partial class {{ClassName}}
            {
                {{Constants}}
            }
            """));

        void Constants(SourceWriter body)
        {
            foreach (var account in byAlias.Values)
            {
                string provider = account.DataProviderKey is { Length: > 0 } key ? $", of data provider {XmlDoc.Code(key)}" : "";
                body.Separate();
                body.Write($$"""
                    /// <summary>Account {{XmlDoc.Code(account.Alias)}}{{provider}}.</summary>
                    public const string {{names[account.Alias]}} = {{CSharpLiteral.Text(account.Alias)}};
                    """);
            }
        }
    }
}
