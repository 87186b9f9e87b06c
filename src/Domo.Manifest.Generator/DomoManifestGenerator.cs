using Domo.Manifest.Generator.Accounts;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.Collections;
using Domo.Manifest.Generator.Datasets;
using Domo.Manifest.Generator.DocumentJson;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Input;
using Domo.Manifest.Generator.Requests;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Generator;

/// <summary>
/// Emits the typed clients of a project's manifests. Finds the files, names the root classes, parses the manifests and emits one file per
/// section, so that an edit re-emits as little as possible.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DomoManifestGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectOptions.Read(options));
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ManifestFile.Create(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .Collect()
            .SelectMany(static (files, _) => ManifestFile.Distinct(files))
            .WithTrackingName(TrackingNames.Files);
        var targets = files
            .Where(static file => file.Kind == ManifestFileKind.Manifest)
            .Select(static (file, _) => file.Options)
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => RootClasses.Resolve(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Targets);
        var manifests = files
            .Where(static file => file.Kind == ManifestFileKind.Manifest)
            .Combine(targets)
            .Where(static pair => RootClasses.Find(pair.Right, pair.Left.Options.Path) is not null)
            .Select(static (pair, _) => pair.Left);
        var types = files
            .Where(static file => file.Kind == ManifestFileKind.Types)
            .Combine(targets)
            .Where(static pair => RootClasses.IsBeside(pair.Right, pair.Left))
            .Select(static (pair, _) => pair.Left)
            .Select(static (file, cancellationToken) => ManifestParser.ParseTypes(file, cancellationToken))
            .WithTrackingName(TrackingNames.Types);
        var overrides = files
            .Where(static file => file.Kind == ManifestFileKind.Overrides)
            .Select(static (file, cancellationToken) => ManifestParser.ParseOverrides(file, cancellationToken))
            .WithTrackingName(TrackingNames.Overrides);
        var beside = types.Collect().Combine(overrides.Collect())
            .Select(static (pair, _) => FilesBeside.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Beside);
        var parsed = manifests
            .Combine(beside)
            .Combine(project)
            .Select(static (input, cancellationToken) =>
                ManifestParser.ParseManifest(input.Left.Left, input.Left.Right, input.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Parse);
        var apps = parsed
            .Select(static (manifest, _) => (manifest.Path, manifest.Model))
            .WithTrackingName(TrackingNames.Model)
            .Combine(project)
            .Where(static input => input.Right.EmitsClients)
            .Select(static (input, _) => input.Left)
            .Combine(targets)
            .Select(static (input, _) => (Target: RootClasses.Find(input.Right, input.Left.Path), input.Left.Model))
            .Where(static app => app.Target is not null)
            .Select(static (app, _) => (app.Target!, app.Model));

        context.RegisterSourceOutput(
            parsed.Select(static (manifest, _) => manifest.Problems).WithTrackingName(TrackingNames.Problems),
            static (output, found) => Report(output, found));
        RegisterSections(context, apps);
        RegisterCollections(context, apps, project);
    }

    /// <summary>Registers the collections and the document classes that belong to them.</summary>
    private static void RegisterCollections(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(RootClass Target, ManifestModel Model)> apps,
        IncrementalValueProvider<ProjectOptions> project)
    {
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ClientNames.DocumentAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellationToken) => DocumentReader.Read(found, cancellationToken))
            .SelectMany(static (documents, _) => documents)
            .Combine(project)
            .Where(static input => input.Right.EmitsClients)
            .Select(static (input, _) => input.Left)
            .WithTrackingName(TrackingNames.DocumentClasses);
        var classes = declared
            .Select(static (document, _) => document.Class)
            .WithTrackingName(TrackingNames.DocumentModel)
            .Collect();
        var sections = apps
            .Select(static (app, _) => (app.Target, app.Model.Collections))
            .Combine(classes)
            .Select(static (input, _) =>
                (input.Left.Target, input.Left.Collections, Classes: DocumentMap.Of(input.Left.Collections, input.Right)));

        context.RegisterSourceOutput(
            sections
                .Select(static (section, _) => (section.Target, section.Collections, Classes: section.Classes.Select(DocumentUse.Of)))
                .WithTrackingName(TrackingNames.Collections),
            static (output, section) => output.AddSource(
                section.Target.HintName(TrackingNames.Collections),
                CollectionsEmitter.Emit(section.Target, section.Collections, section.Classes)));
        context.RegisterSourceOutput(
            sections.Where(static section => section.Classes.Count > 0).WithTrackingName(TrackingNames.Documents),
            static (output, section) => output.AddSource(
                section.Target.HintName(DocumentsEmitter.ClassName),
                DocumentsEmitter.Emit(section.Target, section.Collections, section.Classes)));
        context.RegisterSourceOutput(
            declared.Collect().Combine(apps.Collect())
                .Select(static (input, _) => DocumentMap.Problems(input.Left, input.Right))
                .WithTrackingName(TrackingNames.DocumentProblems)
                .SelectMany(static (found, _) => found)
                .Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));
    }

    private static void RegisterSections(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(RootClass Target, ManifestModel Model)> apps)
    {
        context.RegisterSourceOutput(
            apps.Select(static (app, _) => (app.Target, app.Model.Name, app.Model.Version)).WithTrackingName(TrackingNames.Root),
            static (output, root) => output.AddSource(root.Target.HintName(), RootEmitter.Emit(root.Target, root.Name, root.Version)));
        context.RegisterSourceOutput(
            apps.Select(static (app, _) => (app.Target, app.Model.Datasets)).WithTrackingName(TrackingNames.Datasets),
            static (output, section) => output.AddSource(
                section.Target.HintName(TrackingNames.Datasets), DatasetsEmitter.Emit(section.Target, section.Datasets)));
        context.RegisterSourceOutput(
            apps.Select(static (app, _) => (app.Target, app.Model.Packages)).WithTrackingName(TrackingNames.Functions),
            static (output, section) => output.AddSource(
                section.Target.HintName(TrackingNames.Functions), FunctionsEmitter.Emit(section.Target, section.Packages)));
        context.RegisterSourceOutput(
            apps.Select(static (app, _) => (app.Target, app.Model.Workflows)).WithTrackingName(TrackingNames.Workflows),
            static (output, section) => output.AddSource(
                section.Target.HintName(TrackingNames.Workflows), WorkflowsEmitter.Emit(section.Target, section.Workflows)));
        context.RegisterSourceOutput(
            apps.Select(static (app, _) => (app.Target, app.Model.Accounts)).WithTrackingName(TrackingNames.Accounts),
            static (output, section) => output.AddSource(
                section.Target.HintName(TrackingNames.Accounts), AccountsEmitter.Emit(section.Target, section.Accounts)));
    }

    private static void Report(SourceProductionContext output, EquatableArray<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            output.ReportDiagnostic(problem);
        }
    }
}
