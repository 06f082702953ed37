using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>What of a value did not fit: places in the schema and kinds of JSON, never the value or a key that was served.</summary>
internal sealed class Mismatches
{
    private const int MaxListed = 5;

    private readonly List<Mismatch> _listed = new(1);

    public int Count { get; private set; }

    /// <summary>Adds one, at no place yet: whoever reads the value around it says where it stands.</summary>
    public void Add(string expected, JsonTokenType found)
    {
        if (Count < MaxListed)
        {
            _listed.Add(new Mismatch(string.Empty, expected, found));
        }

        Count++;
    }

    /// <summary>Says that all since a number of mismatches are within a property.</summary>
    public void PrefixProperty(int since, string name)
    {
        for (var i = since; i < _listed.Count; i++)
        {
            var path = _listed[i].Path;
            _listed[i] = _listed[i] with { Path = path.Length == 0 || path[0] is '[' or '{' ? name + path : $"{name}.{path}" };
        }
    }

    /// <summary>Says that all since a number of mismatches are within an item of a list, or an entry of a dictionary.</summary>
    public void PrefixItem(int since, int index, char open, char close)
    {
        for (var i = since; i < _listed.Count; i++)
        {
            var path = _listed[i].Path;
            var separator = path.Length == 0 || path[0] is '[' or '{' ? string.Empty : ".";
            _listed[i] = _listed[i] with { Path = FormattableString.Invariant($"{open}{index}{close}{separator}{path}") };
        }
    }

    /// <summary>Forgets all since a number of mismatches.</summary>
    public void Truncate(int count)
    {
        Count = count;
        if (_listed.Count > count)
        {
            _listed.RemoveRange(count, _listed.Count - count);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (path, expected, found) in _listed)
        {
            text.Append(text.Length == 0 ? string.Empty : "; ")
                .Append(path.Length == 0 ? "it" : $"\"{path}\"")
                .Append(" should be ").Append(expected)
                .Append(", found ").Append(Describe(found));
        }

        return Count > MaxListed ? FormattableString.Invariant($"{text}; and {Count - MaxListed} more") : text.ToString();
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.PropertyName => "half of a surrogate pair",
        _ => "nothing",
    };

    private readonly record struct Mismatch(string Path, string Expected, JsonTokenType Found);
}
