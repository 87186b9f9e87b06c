using System.Globalization;
using System.Reflection;

namespace Mutate.Host;

/// <summary>The class that was compiled into the mutated assembly: which mutant is active, and which probes were passed.</summary>
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
    /// Activates a mutant, also in processes that tests start: 0 for no mutant, -1 for those active when the process started.
    /// </summary>
    public void Activate(int id)
    {
        Environment.SetEnvironmentVariable("MUTANT", id == -1 ? _group : id.ToString(CultureInfo.InvariantCulture));
        _id.SetValue(null, id);
    }

    public void Record() => _recording.SetValue(null, true);

    /// <summary>Returns the probes passed since the last call.</summary>
    public int[] TakeHits()
    {
        int[] hits = Indexes(_hits);
        Array.Clear(_hits);
        return hits;
    }

    /// <summary>Returns the probes passed while a static field was initialized.</summary>
    public int[] StaticHits() => Indexes(_staticHits);

    private static int[] Indexes(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(index => flags[index])];
}
