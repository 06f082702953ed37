using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Compares JSON by what it says.</summary>
internal sealed class JsonComparer : IEqualityComparer<JsonElement>
{
    public bool Equals(JsonElement x, JsonElement y) => JsonValues.AreEqual(x, y);

    public int GetHashCode(JsonElement obj) => JsonValues.GetHashCode(obj);
}
