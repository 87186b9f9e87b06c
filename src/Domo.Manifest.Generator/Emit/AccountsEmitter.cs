using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the account aliases as constants. An account has no endpoint; its alias is an argument of a Domo Action.</summary>
internal static class AccountsEmitter
{
    public const string ClassName = "Accounts";

    public static SourceText Emit(EmitTarget target, EquatableArray<AccountMapping> accounts)
    {
        var byAlias = Entries.ByKey(accounts, account => account.Alias);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.OpenSection(target, Spellings.Accounts, ClassName, byAlias.Keys, alias => names[alias]);
        writer
            .Line(XmlDoc.Summary("The aliases of the accounts that the user of the app selects."))
            .Line(SectionFile.GeneratedCode)
            .Open("public static partial class " + ClassName);
        for (int i = 0; i < byAlias.Values.Count; i++)
        {
            var account = byAlias.Values[i];
            string provider = account.DataProviderKey is { Length: > 0 } key ? ", of data provider " + XmlDoc.Code(key) : "";
            if (i > 0)
            {
                writer.Line();
            }

            writer
                .Line(XmlDoc.Summary("Account " + XmlDoc.Code(account.Alias) + provider + "."))
                .Line(XmlDoc.DeclaredIn(target))
                .Line("public const string " + names[account.Alias] + " = " + CSharpLiteral.Text(account.Alias) + ";");
        }

        return writer.Close().Close().ToSourceText();
    }
}
