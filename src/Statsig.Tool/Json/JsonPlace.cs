using System.Text;
using System.Text.Json;

namespace Statsig.Tool.Json;

/// <summary>Where a token stands in a JSON value.</summary>
/// <param name="Path">Names of properties and indices of items, from the root.</param>
/// <param name="IsName">Whether it is the name of the last one, not its value.</param>
internal sealed record JsonPlace(IReadOnlyList<string> Path, bool IsName)
{
    /// <summary>Finds a token.</summary>
    /// <param name="ascii">The text; ASCII.</param>
    /// <param name="start">The token's first character.</param>
    /// <returns>Null when no token begins there.</returns>
    public static JsonPlace? Find(string ascii, int start)
    {
        var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes(ascii), new JsonReaderOptions { MaxDepth = 256 });
        var path = new List<string>();
        var indices = new Stack<int>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                indices.Pop();
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var isName = reader.TokenType == JsonTokenType.PropertyName;
            Enter(path, indices, isName ? reader.GetString() : null);
            if (reader.TokenStartIndex == start)
            {
                return new JsonPlace([.. path.Skip(1)], isName);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                indices.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
            }
            else if (!isName)
            {
                path.RemoveAt(path.Count - 1);
            }
        }

        return null;
    }

    /// <summary>A property's name is on the path before its value comes; an item's index comes with the item.</summary>
    private static void Enter(List<string> path, Stack<int> indices, string? name)
    {
        if (name is not null)
        {
            path.Add(name);
        }
        else if (indices.Count == 0)
        {
            path.Add("$");
        }
        else if (indices.Peek() >= 0)
        {
            var index = indices.Pop();
            path.Add(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            indices.Push(index + 1);
        }
    }
}
