using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a schema object says, keyword by keyword, before it is known what it comes to.</summary>
internal struct Keywords
{
    public JsonNode? Type;
    public JsonNode? Properties;
    public JsonNode? Items;
    public JsonNode? AdditionalProperties;
    public JsonNode? Enum;
    public JsonNode? EnumNames;
    public JsonNode? Reference;
    public JsonNode? Format;

    /// <summary>A keyword that no C# type can say; it has been reported.</summary>
    public bool IsUntypable;

    /// <summary>Whether a bound is beyond 32 bits.</summary>
    public bool IsLong;

    /// <summary>The first keyword that, beside a <c>$ref</c>, would make another type of it.</summary>
    public JsonNode? Typing;
    public string? TypingKeyword;
}
