using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares workflows.</summary>
internal static class WorkflowComparer
{
    public static void Compare(EquatableArray<WorkflowMapping> before, EquatableArray<WorkflowMapping> after, ChangeList changes) =>
        EntryPairs.Compare(
            "workflow",
            before,
            after,
            workflow => workflow.Alias,
            workflow => workflow.ModelId,
            changes,
            (old, now, subject) => CompareOne(old, now, subject, changes));

    private static void CompareOne(WorkflowMapping old, WorkflowMapping now, string subject, ChangeList changes)
    {
        changes.Changed(ChangeImpact.Patch, subject, "the modelId", old.ModelId, now.ModelId);
        changes.Changed(ChangeImpact.Patch, subject, "the version", old.Version, now.Version);
        ParameterComparer.CompareInputs(old.Parameters, now.Parameters, subject, changes);
    }
}
