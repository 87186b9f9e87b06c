using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares the inputs and outputs of functions and workflows.</summary>
internal static class ParameterComparer
{
    /// <summary>Compares inputs. A change is breaking if existing calls may no longer be valid.</summary>
    public static void CompareInputs(
        EquatableArray<ParameterMapping> before,
        EquatableArray<ParameterMapping> after,
        string subject,
        ChangeList changes,
        string path = "")
    {
        foreach (var (old, now) in EntryPairs.Of(before, after, parameter => parameter.Alias))
        {
            string place = Finding.Shorten(path + (old ?? now)!.Alias);
            string name = $"parameter '{place}'";
            if (old is null)
            {
                if (IsOptional(now!))
                {
                    changes.Addition(subject, "the optional " + name + " was added");
                }
                else
                {
                    changes.Breaking(subject, "the required " + name + " was added");
                }
            }
            else if (now is null)
            {
                changes.Breaking(subject, name + " was removed");
            }
            else
            {
                CompareType(old, now, name, subject, changes);
                CompareOptional(old, now, name, subject, changes);
                CompareInputs(old.Children, now.Children, subject, changes, place + ".");
            }
        }
    }

    /// <summary>Compares outputs. A change is breaking if a caller may get less than before.</summary>
    public static void CompareOutput(ParameterMapping? old, ParameterMapping? now, string subject, ChangeList changes)
    {
        if (old is null && now is not null)
        {
            changes.Addition(subject, "now has an output");
        }
        else if (old is not null && now is null)
        {
            changes.Breaking(subject, "the output was removed");
        }
        else if (old is not null && now is not null)
        {
            CompareResult(old, now, "the output", "", subject, changes);
        }
    }

    private static void CompareResult(
        ParameterMapping old, ParameterMapping now, string name, string path, string subject, ChangeList changes)
    {
        CompareType(old, now, name, subject, changes);
        if (!old.IsNullable && now.IsNullable)
        {
            changes.Breaking(subject, name + " can now be null");
        }

        foreach (var (oldChild, child) in EntryPairs.Of(old.Children, now.Children, child => child.Alias))
        {
            string childPath = Finding.Shorten(path + (oldChild ?? child)!.Alias);
            string childName = $"'{childPath}' of the output";
            if (oldChild is null)
            {
                changes.Addition(subject, childName + " was added");
            }
            else if (child is null)
            {
                changes.Breaking(subject, childName + " was removed");
            }
            else
            {
                CompareResult(oldChild, child, childName, childPath + ".", subject, changes);
            }
        }
    }

    private static void CompareType(ParameterMapping old, ParameterMapping now, string name, string subject, ChangeList changes) =>
        changes.Changed(ChangeImpact.Breaking, subject, "the type of " + name, TypeOf(old), TypeOf(now));

    private static void CompareOptional(ParameterMapping old, ParameterMapping now, string name, string subject, ChangeList changes)
    {
        if (IsOptional(old) && !IsOptional(now))
        {
            changes.Breaking(subject, name + " is now required");
        }
        else if (!IsOptional(old) && IsOptional(now))
        {
            changes.Addition(subject, name + " is now optional");
        }

        changes.Changed(ChangeImpact.Patch, subject, "the default of " + name, old.DefaultJson, now.DefaultJson);
    }

    private static bool IsOptional(ParameterMapping parameter) =>
        parameter.DefaultJson is not null || parameter.IsNullable || parameter.IsRequired == false;

    private static string TypeOf(ParameterMapping parameter) => (parameter.IsList ? "list of " : "")
        + (parameter.Type == ParameterType.Unknown ? parameter.DeclaredType ?? "no type" : ParameterTypes.NameOf(parameter.Type));
}
