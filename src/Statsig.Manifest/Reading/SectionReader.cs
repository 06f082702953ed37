using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads a section of the manifest: names and their entries.</summary>
internal sealed class SectionReader
{
    private readonly ReadContext _context;
    private readonly List<NameToken> _flags;
    private readonly PreviousReading? _previous;

    /// <summary>Names by the section that has them: configs and experiments are one name space, since <c>get_config</c> serves both.</summary>
    private NameTable? _valueNames;

    public SectionReader(ReadContext context, List<NameToken> flags, PreviousReading? previous)
    {
        _previous = previous;
        _context = context;
        _flags = flags;
    }

    public delegate TEntry? EntryReader<TEntry>(JsonNode nameNode, string name, JsonNode value, IdentifierScope scope)
        where TEntry : class;

    /// <summary>Reads all entries of a section, sorted by name.</summary>
    /// <param name="section">The section's value.</param>
    /// <param name="sectionName">Its key in the manifest.</param>
    /// <param name="kind">What its names stand for.</param>
    /// <param name="className">The class that will have their accessors.</param>
    /// <param name="readEntry">Reads one entry; null when there can be no accessor for it.</param>
    /// <param name="infoOf">The common part of an entry.</param>
    /// <param name="take">Takes what else an entry that is used again needs to have for itself; false when it cannot, and then nothing is taken.</param>
    public EquatableArray<TEntry> Read<TEntry>(
        JsonNode section, string sectionName, FlagKind kind, string className, EntryReader<TEntry> readEntry, Func<TEntry, EntryInfo> infoOf, Func<TEntry, bool> take)
        where TEntry : class, IEquatable<TEntry>
    {
        if (!_context.IsObject(section, sectionName))
        {
            _context.Unread.Add(kind);
            return default;
        }

        var count = section.CountMembers();
        var scope = new IdentifierScope(_context, sectionName, IdentifierKind.Accessor, className, new NameTable(count));
        var names = kind is FlagKind.DynamicConfig or FlagKind.Experiment ? _valueNames ??= new NameTable(count) : new NameTable(count);
        var entries = new List<TEntry>(count);
        _flags.Capacity = Math.Max(_flags.Capacity, _flags.Count + count);
        foreach (var (nameNode, value) in section.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            var known = _previous?.Find(kind, nameNode, value);
            var name = known?.Name ?? nameNode.GetUniqueString();
            if (!IsNew(nameNode, name, sectionName, names))
            {
                continue;
            }

            // Looked up before it is given, so that what cannot be used again is read as if nothing had been.
            if (known is { Entry: TEntry same } token && !scope.IsTaken(token.Identifier!) && take(same))
            {
                scope.TryGive(token.Identifier!, name);
                _flags.Add(token with { Span = nameNode.Span, Value = value.Span });
                entries.Add(same);
                continue;
            }

            var (problems, references) = (_context.Problems.Count, _context.References);
            TEntry? entry = null;
            if (!value.IsMissing && _context.IsObject(value, name))
            {
                CheckName(nameNode, name);
                entry = readEntry(nameNode, name, value, scope);
            }

            var isFlawless = _context.Problems.Count == problems && !_context.HasSyntaxError(nameNode.Span.Start, value.Span.End);
            _flags.Add(new NameToken(
                kind,
                name,
                entry is null ? null : infoOf(entry).Identifier,
                nameNode.Span,
                value.Span,
                isFlawless ? entry : null,
                _context.References != references));
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }

        return new EquatableArray<TEntry>(SortByName(entries, infoOf));
    }

    private static TEntry[] SortByName<TEntry>(List<TEntry> entries, Func<TEntry, EntryInfo> infoOf)
    {
        var sorted = entries.ToArray();
        var names = new string[sorted.Length];
        var isSorted = true;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = infoOf(sorted[i]).Name;
            isSorted &= i == 0 || string.CompareOrdinal(names[i - 1], names[i]) <= 0;
        }

        if (!isSorted)
        {
            Array.Sort(names, sorted, StringComparer.Ordinal);
        }

        return sorted;
    }

    private bool IsNew(JsonNode nameNode, string name, string sectionName, NameTable names)
    {
        if (names.Add(name, sectionName) is not { } other)
        {
            return true;
        }

        var where = other == sectionName ? $"twice in '{sectionName}'" : $"in '{other}' and in '{sectionName}', which are one name space in Statsig";
        _context.Report(ManifestProblemId.Duplicate, nameNode, $"The name '{ReadContext.Shorten(name)}' stands {where}; the first one counts.");
        return false;
    }

    private void CheckName(JsonNode nameNode, string name)
    {
        if (StatsigName.FindFault(name) is { } fault)
        {
            _context.Report(ManifestProblemId.InvalidName, nameNode, $"Statsig cannot have the name '{ReadContext.Shorten(name)}': it {fault}.");
        }
    }
}
