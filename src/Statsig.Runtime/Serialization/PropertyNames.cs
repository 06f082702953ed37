using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>How the properties of a generated class are called.</summary>
internal sealed class PropertyNames
{
    private PropertyNames(JsonNames inJson, string[] inCode)
    {
        InJson = inJson;
        InCode = inCode;
    }

    /// <summary>In JSON.</summary>
    public JsonNames InJson { get; }

    /// <summary>In C#, in the same order.</summary>
    public IReadOnlyList<string> InCode { get; }

    /// <summary>Reads an object that has each property's name in C# under its name in JSON.</summary>
    public static PropertyNames Read(string json)
    {
        var inJson = new List<string>();
        var inCode = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                inJson.Add(reader.GetString()!);
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                inCode.Add(reader.GetString()!);
            }
        }

        return new PropertyNames(new JsonNames([.. inJson]), [.. inCode]);
    }
}
