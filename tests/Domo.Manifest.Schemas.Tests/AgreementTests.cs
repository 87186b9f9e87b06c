using NJsonSchema.Validation;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>
/// A schema rejects a text if, and only if, a rule reports an error that a schema can express. These tests use NJsonSchema; <see
/// cref="AjvTests"/> use another validator.
/// </summary>
public class AgreementTests
{
    public static TheoryData<string> Complete => Instances.Complete;

    [Fact]
    public void Schemas_and_rules_agree_on_rule_examples() => AssertAgrees(Instances.Examples().Concat(Instances.MoreExamples()));

    [Fact]
    public void Schemas_and_rules_agree_on_real_manifests() => AssertAgrees(Instances.OfCorpus());

    [Theory]
    [MemberData(nameof(Complete))]
    public void A_complete_file_is_valid(string name)
    {
        var instance = Instances.Changed(name)[0];

        Assert.Empty(instance.Findings);
        Assert.Empty(Validators.Of(instance.Schema).Validate(instance.File.Text));
    }

    [Theory]
    [MemberData(nameof(Complete))]
    public void Schemas_and_rules_agree_on_changed_complete_files(string name) => AssertAgrees(Instances.Changed(name));

    [Fact]
    public void Schemas_and_rules_report_the_same_location()
    {
        var elsewhere =
            from instance in Instances.Examples()
            where instance.MustBeRejected && instance.Findings.Count == 1
            let place = FindingPath.From(instance)
            let errors = Flatten(Validators.Of(instance.Schema).Validate(instance.File.Text)).Select(error => error.Path ?? "").ToList()
            where !errors.Exists(place.IsAt)
            select $"{instance.Describe()} at {place}, not at {string.Join(", ", errors)}";

        Assert.True(!elsewhere.Any(), string.Join("\n", elsewhere));
    }

    private static void AssertAgrees(IEnumerable<Instance> instances)
    {
        var disagreements = new List<string>();
        int count = 0;
        foreach (var instance in instances)
        {
            count++;
            var errors = Validators.Of(instance.Schema).Validate(instance.File.Text);
            if (errors.Count > 0 ? !instance.MayBeRejected : instance.MustBeRejected)
            {
                disagreements.Add(instance.Describe() + "\n" + string.Join("\n", errors));
            }
        }

        Assert.True(count > 0);
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {count}:\n" + string.Join("\n\n", disagreements.Take(50)));
    }

    private static IEnumerable<ValidationError> Flatten(IEnumerable<ValidationError> errors) => errors.SelectMany(error => error switch
    {
        ChildSchemaValidationError child => Flatten(child.Errors.SelectMany(inner => inner.Value)).Prepend(error),
        MultiTypeValidationError several => Flatten(several.Errors.SelectMany(inner => inner.Value)).Prepend(error),
        _ => [error],
    });
}
