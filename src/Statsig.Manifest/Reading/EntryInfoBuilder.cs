using System.Globalization;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads the properties that entries of all kinds have.</summary>
internal struct EntryInfoBuilder
{
    /// <summary>The properties' names; each kind of entry adds its own.</summary>
    public static readonly string[] Properties =
        ["description", "owner", "tags", "idType", "lifecycle", "staleReason", "expires", "identifier"];

    private static readonly string[] Lifecycles = ["temporary", "permanent", "stale", "archived"];

    private string? _description;
    private string? _owner;
    private string? _idType;
    private string? _staleReason;
    private string? _expires;
    private EquatableArray<string> _tags;
    private Lifecycle _lifecycle;

    /// <summary>The explicit C# name, where there is one.</summary>
    public JsonNode? Identifier { get; private set; }

    /// <summary>Takes a property of an entry.</summary>
    /// <returns>False when it is not one that all entries have.</returns>
    public bool TryRead(ReadContext context, string property, JsonNode value)
    {
        switch (property)
        {
            case "description": _description = context.ReadText(value, property); return true;
            case "owner": _owner = context.ReadString(value, property); return true;
            case "idType": _idType = context.ReadString(value, property); return true;
            case "staleReason": _staleReason = context.ReadText(value, property); return true;
            case "lifecycle": _lifecycle = (Lifecycle)(context.ReadWord(value, property, Lifecycles) + 1); return true;
            case "expires": _expires = ReadDate(context, value, property); return true;
            case "tags": _tags = ReadTags(context, value); return true;
            case "identifier":
                Identifier = context.ReadString(value, property) is null ? null : value;
                return true;
            default: return false;
        }
    }

    public readonly EntryInfo Build(string name, string identifier) =>
        new(name, identifier, _description, _owner, _tags, _idType, _lifecycle, _staleReason, _expires);

    private static string? ReadDate(ReadContext context, JsonNode value, string property)
    {
        if (context.ReadString(value, property) is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text;
        }

        context.Report(ManifestProblemId.InvalidValue, value, $"'{property}' is a date such as \"2027-03-31\", not \"{ReadContext.Shorten(text)}\".");
        return null;
    }

    private static EquatableArray<string> ReadTags(ReadContext context, JsonNode value)
    {
        if (value.Kind != JsonKind.Array)
        {
            context.ReportType(value, "tags", "an array of strings");
            return default;
        }

        var tags = new List<string>();
        foreach (var item in value.Items)
        {
            if (context.ReadString(item, "a tag") is { } tag)
            {
                tags.Add(tag);
            }
        }

        return new EquatableArray<string>([.. tags]);
    }
}
