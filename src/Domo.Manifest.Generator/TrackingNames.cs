namespace Domo.Manifest.Generator;

/// <summary>The names of the incremental steps, for tests that assert which steps an edit re-runs.</summary>
public static class TrackingNames
{
    /// <summary>The additional files of the package.</summary>
    public const string Files = nameof(Files);

    /// <summary>The root classes to emit.</summary>
    public const string Targets = nameof(Targets);

    /// <summary>The parsed types files.</summary>
    public const string Types = nameof(Types);

    /// <summary>The parsed override files.</summary>
    public const string Overrides = nameof(Overrides);

    /// <summary>The types and override files together.</summary>
    public const string Beside = nameof(Beside);

    /// <summary>The parsed manifests, with positions.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models without positions: the last step that a whitespace edit re-runs.</summary>
    public const string Model = nameof(Model);

    /// <summary>The generator's diagnostics, with positions.</summary>
    public const string Problems = nameof(Problems);

    /// <summary>The document classes, with positions. Re-run on every C# edit if there are any.</summary>
    public const string DocumentClasses = nameof(DocumentClasses);

    /// <summary>The document classes without positions: the last step re-run by an edit that does not change them.</summary>
    public const string DocumentModel = nameof(DocumentModel);

    /// <summary>The problems of the document classes, with positions.</summary>
    public const string DocumentProblems = nameof(DocumentProblems);

    /// <summary>The input of the document classes' file.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>The input of the root class's file.</summary>
    public const string Root = nameof(Root);

    /// <summary>The input of the datasets' file.</summary>
    public const string Datasets = nameof(Datasets);

    /// <summary>The input of the collections' file.</summary>
    public const string Collections = nameof(Collections);

    /// <summary>The input of the functions' file.</summary>
    public const string Functions = nameof(Functions);

    /// <summary>The input of the workflows' file.</summary>
    public const string Workflows = nameof(Workflows);

    /// <summary>The input of the accounts' file.</summary>
    public const string Accounts = nameof(Accounts);
}
