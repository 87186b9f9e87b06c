using Domo.Manifest.Model;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares workflows.</summary>
internal static class WorkflowComparer
{
    public static void Compare(EquatableArray<WorkflowMapping> before, EquatableArray<WorkflowMapping> after, ChangeList changes)
    {
        foreach (var (old, now) in EntryPairs.Of(before, after, workflow => workflow.Alias, workflow => workflow.ModelId))
        {
            string subject = $"workflow '{(old ?? now)!.Alias}'";
            if (old is null)
            {
                changes.Addition(subject, "was added");
            }
            else if (now is null)
            {
                changes.Breaking(subject, "was removed");
            }
            else
            {
                CompareOne(old, now, subject, changes);
            }
        }
    }

    private static void CompareOne(WorkflowMapping old, WorkflowMapping now, string subject, ChangeList changes)
    {
        if (old.Alias != now.Alias)
        {
            changes.Breaking(subject, $"was renamed to '{now.Alias}'");
        }

        changes.Changed(ChangeImpact.Patch, subject, "the modelId", old.ModelId, now.ModelId);
        changes.Changed(ChangeImpact.Patch, subject, "the version", old.Version, now.Version);
        ParameterComparer.CompareInputs(old.Parameters, now.Parameters, subject, changes);
    }
}
