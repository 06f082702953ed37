using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>Compares what JSON values mean.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonNode left, JsonNode right) => left.Kind == right.Kind && left.Kind switch
    {
        JsonKind.Object => AreEqualObjects(left, right),
        JsonKind.Array => AreEqualArrays(left, right),
        JsonKind.String => left.GetString() == right.GetString(),
        JsonKind.Number => new ComparableNumber(left.GetRawText()).Equals(new ComparableNumber(right.GetRawText())),
        _ => true,
    };

    private static bool AreEqualObjects(JsonNode left, JsonNode right)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (name, value) in right.Members)
        {
            // A key that comes twice means nothing that could be equal to anything.
            if (members.ContainsKey(name.GetString()))
            {
                return false;
            }

            members.Add(name.GetString(), value);
        }

        var count = 0;
        foreach (var (name, value) in left.Members)
        {
            if (!members.TryGetValue(name.GetString(), out var other) || !AreEqual(value, other))
            {
                return false;
            }

            count++;
        }

        return count == members.Count;
    }

    private static bool AreEqualArrays(JsonNode left, JsonNode right)
    {
        var others = right.Items;
        foreach (var item in left.Items)
        {
            if (!others.MoveNext() || !AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }
}
