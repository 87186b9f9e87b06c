namespace Domo.Manifest.Generator;

/// <summary>The names of the incremental steps, for tests that assert what an edit re-runs.</summary>
public static class TrackingNames
{
    /// <summary>The additional files that are ours.</summary>
    public const string Files = nameof(Files);

    /// <summary>Which root classes there are.</summary>
    public const string Targets = nameof(Targets);

    /// <summary>The types files as read.</summary>
    public const string Types = nameof(Types);

    /// <summary>The override files as read.</summary>
    public const string Overrides = nameof(Overrides);

    /// <summary>The types and override files together.</summary>
    public const string Beside = nameof(Beside);

    /// <summary>The manifests as read, with positions.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models, without positions: the last step that white space reaches.</summary>
    public const string Model = nameof(Model);

    /// <summary>What the generator has to report, with positions.</summary>
    public const string Problems = nameof(Problems);

    /// <summary>The classes that are marked as documents, with positions: run anew with every edit of C# where there are any.</summary>
    public const string DocumentClasses = nameof(DocumentClasses);

    /// <summary>The same without positions: the last step that an edit reaches which leaves the classes as they are.</summary>
    public const string DocumentModel = nameof(DocumentModel);

    /// <summary>What is wrong with them, with positions.</summary>
    public const string DocumentProblems = nameof(DocumentProblems);

    /// <summary>What the file of the app's own document classes is made of.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>What the root class's file is made of.</summary>
    public const string Root = nameof(Root);

    /// <summary>What the datasets' file is made of.</summary>
    public const string Datasets = nameof(Datasets);

    /// <summary>What the collections' file is made of.</summary>
    public const string Collections = nameof(Collections);

    /// <summary>What the functions' file is made of.</summary>
    public const string Packages = nameof(Packages);

    /// <summary>What the workflows' file is made of.</summary>
    public const string Workflows = nameof(Workflows);

    /// <summary>What the accounts' file is made of.</summary>
    public const string Accounts = nameof(Accounts);
}
