using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>
/// Walks the properties of an object of the manifest language. Properties that the language does not know, and keys that come twice, are reported and
/// passed over; so is a property whose value could not be read.
/// </summary>
internal struct KnownMembers
{
    private readonly ReadContext _context;
    private readonly string[] _known;
    private JsonMemberList _members;
    private ulong _seen;
    private ulong _repeated;
    private HashSet<string>? _unknown;

    public KnownMembers(ReadContext context, JsonNode value, string[] known)
    {
        _context = context;
        _known = known;
        _members = value.Members;
        Name = "";
    }

    /// <summary>The present property's name: the very string out of the known ones.</summary>
    public string Name { get; private set; }

    public readonly JsonNode Value => _members.Current.Value;

    /// <summary>Whether a known property stood more than once, so that some of what it has was passed over.</summary>
    public readonly bool IsRepeated(string name) => (_repeated & (1UL << Array.IndexOf(_known, name))) != 0;

    public bool MoveNext()
    {
        while (_members.MoveNext())
        {
            var (name, value) = _members.Current;
            if (!name.IsMissing && IsNew(name) && !value.IsMissing)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNew(JsonNode name)
    {
        var i = name.IndexIn(_known);
        if (i < 0)
        {
            ReportUnknown(name);
            return false;
        }

        var bit = 1UL << i;
        if ((_seen & bit) != 0)
        {
            _repeated |= bit;
            ReportDuplicate(name, _known[i]);
            return false;
        }

        _seen |= bit;
        Name = _known[i];
        return true;
    }

    private void ReportUnknown(JsonNode name)
    {
        var text = name.GetString();
        _unknown ??= new HashSet<string>(StringComparer.Ordinal);
        if (!_unknown.Add(text))
        {
            ReportDuplicate(name, text);
            return;
        }

        // JSON Schema's and everybody's way to mark what is for other tools.
        if (!text.StartsWith("x-", StringComparison.Ordinal))
        {
            var hint = _context.FindNearest(text, _known) is { } nearest ? $"did you mean '{nearest}'?" : $"known here are {string.Join(", ", _known)}.";
            _context.Report(ManifestProblemId.UnknownProperty, name, $"'{ReadContext.Shorten(text)}' is not known here; {hint}");
        }
    }

    private readonly void ReportDuplicate(JsonNode name, string text) =>
        _context.Report(ManifestProblemId.Duplicate, name, $"The key '{ReadContext.Shorten(text)}' stands twice in this object; the first one counts.");
}
