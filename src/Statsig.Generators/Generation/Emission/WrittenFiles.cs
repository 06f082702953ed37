using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>The files that were written last, for as long as the compiler has them: nothing here keeps one alive.</summary>
internal static class WrittenFiles
{
    /// <summary>Four kinds of entries in some projects. What is forgotten is written anew.</summary>
    private const int MaxCount = 32;

    private static readonly ConditionalWeakTable<GeneratedText, WrittenFile> Alive = new();
    private static readonly WeakReference<WrittenFile>?[] Recent = new WeakReference<WrittenFile>?[MaxCount];
    private static int Next;

    public static WrittenFile? Find(FileContext context)
    {
        // From the latest one on.
        var last = Volatile.Read(ref Next) - 1;
        for (var i = 0; i < MaxCount; i++)
        {
            if (Volatile.Read(ref Recent[(last - i) & (MaxCount - 1)]) is { } reference && reference.TryGetTarget(out var file) && file.Context.Equals(context))
            {
                return file;
            }
        }

        return null;
    }

    public static void Add(WrittenFile file)
    {
        Alive.Add(file.Text, file);
        var place = (Interlocked.Increment(ref Next) - 1) & (MaxCount - 1);
        Volatile.Write(ref Recent[place], new WeakReference<WrittenFile>(file));
    }
}
