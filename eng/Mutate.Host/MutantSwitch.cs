using System.Globalization;
using System.Reflection;

namespace Mutate.Host;

/// <summary>The class in the mutated assembly that selects the active mutant and records the executed probes.</summary>
internal sealed class MutantSwitch
{
    private readonly string? _group = Environment.GetEnvironmentVariable("MUTANT");
    private readonly FieldInfo _id;
    private readonly FieldInfo _recording;
    private readonly bool[] _hits;
    private readonly bool[] _staticHits;

    public MutantSwitch(Assembly assembly)
    {
        var type = assembly.GetType("__Mutants", throwOnError: true)!;
        _id = type.GetField("Id")!;
        _recording = type.GetField("Recording")!;
        _hits = (bool[])type.GetField("Hits")!.GetValue(null)!;
        _staticHits = (bool[])type.GetField("StaticHits")!.GetValue(null)!;
    }

    /// <summary>
    /// Activates a mutant, also in processes that tests start: 0 is no mutant, -1 is the mutants that were active at the start of the
    /// process.
    /// </summary>
    public void Activate(int id)
    {
        Environment.SetEnvironmentVariable("MUTANT", id == -1 ? _group : id.ToString(CultureInfo.InvariantCulture));
        _id.SetValue(null, id);
    }

    public void Record() => _recording.SetValue(null, true);

    /// <summary>Returns the probes executed since the last call.</summary>
    public int[] TakeHits()
    {
        int[] hits = Indexes(_hits);
        Array.Clear(_hits);
        return hits;
    }

    /// <summary>Returns the probes executed while static fields were initialized.</summary>
    public int[] StaticHits() => Indexes(_staticHits);

    private static int[] Indexes(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(index => flags[index])];
}
