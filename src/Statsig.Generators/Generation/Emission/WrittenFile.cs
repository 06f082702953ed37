namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// A file that has been written, and which part of its text came from which entry: the next one takes over the parts of entries that are the same. The
/// reader sees to it that entries whose text in the manifest has not changed are the same objects.
/// </summary>
/// <param name="context">What the text follows from, besides the entries.</param>
/// <param name="entries">The entries, in the order of their names.</param>
/// <param name="text">The text.</param>
/// <param name="passes">Each pass over the entries: where each entry's part starts and ends.</param>
internal sealed class WrittenFile(FileContext context, IReadOnlyList<object> entries, GeneratedText text, IReadOnlyList<(int Start, int End)[]> passes)
{
    public FileContext Context { get; } = context;

    public GeneratedText Text { get; } = text;

    /// <summary>Where an entry's part stands in the text.</summary>
    public (int Start, int End) PartOf(int pass, int entry) => passes[pass][entry];

    /// <summary>Finds entries of another list among this file's; both are in the order of names.</summary>
    /// <param name="others">The other list.</param>
    /// <param name="nameOf">The name of an entry.</param>
    /// <returns>The index of each here; -1 where it is new.</returns>
    public int[] Match<T>(IReadOnlyList<T> others, Func<T, string> nameOf)
        where T : class
    {
        var result = new int[others.Count];
        var next = 0;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = -1;
            while (next < entries.Count && !ReferenceEquals(entries[next], others[i]) && string.CompareOrdinal(nameOf((T)entries[next]), nameOf(others[i])) < 0)
            {
                next++;
            }

            if (next < entries.Count && ReferenceEquals(entries[next], others[i]))
            {
                result[i] = next++;
            }
        }

        return result;
    }
}
