using System.Globalization;
using System.Text;
using CsCheck;
using Statsig.Manifest;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Texts of which each has broken some generator.</summary>
internal static class HostileText
{
    private static readonly string[] Keywords =
    [
        "class", "string", "int", "object", "null", "true", "void", "this", "base", "new", "const", "static", "event", "namespace", "params", "ref", "__arglist", "__makeref", "__reftype", "__refvalue",
    ];

    /// <summary>Keywords of C# in some places, or in some versions.</summary>
    private static readonly string[] Words =
    [
        "var", "dynamic", "record", "async", "await", "partial", "yield", "field", "value", "get", "set", "init", "required", "scoped", "file", "global", "nameof", "nint", "notnull", "unmanaged",
        "where", "when", "with", "and", "or", "not", "extension", "args", "managed", "allows",
    ];

    /// <summary>Names that generated code, every object or the framework has.</summary>
    private static readonly string[] Names =
    [
        "Gates", "gates", "Configs", "Experiments", "Layers", "Names", "names", "Default", "default", "Instance", "ValueReader", "value_reader", "Reader", "Reader0", "Read", "Visit", "Clone", "Equals",
        "GetHashCode", "get_hash_code", "GetType", "ToString", "to_string", "MemberwiseClone", "Finalize", "ReferenceEquals", "Dispose", "System", "Statsig", "Runtime", "FeatureGate",
        "DynamicConfig", "JsonElement", "String", "Object", "Exception", "Obsolete", "IEquatable", "Type", "Nullable", "List", "Dictionary", "Unrecognized", "value__", "context", "visitor", "Int32At", "string_at", "NullableAt", "list_at", "ObjectAt", "At", "BitsAt", "ReferenceAt", "ObjectValue", "ValueTuple",
        "property", "other", "left", "right", "obj", "name", "Name", "Item", "Items", "Entry", "Value", "ValueValue", "Config", "TestConfig", "AbConfig", "Ab", "ab", "AbGroup", "AbConfig__Reader",
        "get_Default", "get_Ab", "set_Ab", "get_A", "set_A", "op_Equality", "op_Inequality", "A__Groups", "<Clone>$", "EqualityContract", "PrintMembers", "Deconstruct",
    ];

    /// <summary>Names that become one name, or nearly.</summary>
    private static readonly string[] Twins =
    [
        "a_b", "a-b", "a.b", "a b", "aB", "AB", "ab", "Ab", "A", "a", "a_", "_a", "a1", "a_1", "1a", "1_a", "4eyes", "_4eyes", "HTTPServer", "HttpServer", "http_server", "a_value", "a_item", "a_entry", "b", "b_value", "c",
    ];

    /// <summary>Letters that change with their case, with their form or with a culture, and what is no letter though it looks like one.</summary>
    private static readonly string[] Letters =
    [
        "größe", "Größe", "GRÖSSE", "Ω", "ω", "日本語", "ключ", "a\u0301", "á", "ﬁ", "fi", "ǅ", "ǆ", "İ", "i", "I", "ı", "ſ", "s", "\u212a", "k", "ª", "\u0e01\u0e33", "٣", "१",
    ];

    /// <summary>What C# has no name for.</summary>
    private static readonly string[] Nameless = ["_", "__", "\u2160", "𝒜", "😀", "\u200b", "\u200d", "\ufeff", "\u202e", "---", "...", "\ud800", "\udc00", "\udc00\ud800", "a\ud83d"];

    /// <summary>What ends a comment, a string, a line or a document somewhere.</summary>
    private static readonly string[] Terminators =
    [
        "", " ", "*/", "/*", "//", "///", "\"", "\"\"\"", "'", "\\", "\\\\", "\\u0041", "\\\"", "$\"{x}\"", "{0}", "{", "}", "{{", "}}", "%", "</summary>", "<summary>", "<see cref=\"X\"/>", "]]>", "<![CDATA[", "-->",
        "<!--", "&", "&amp;", "&#0;", "<?xml?>", "#if", "#endregion", "\n#error x\n", "\r", "\n", "\r\n", "\t", "\0", "\u0001", "\u001f", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029", "\ufffe", "\uffff", "\ufdd0",
        "@class", "@", "$defs", "#/$defs/a", "~", "~1", "%00", "%c3", "x-", "0", "-1",
    ];

    /// <summary>Any text: mostly one of the lists, sometimes two of them together, sometimes characters by chance.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (80, Gen.OneOfConst([.. Keywords, .. Words, .. Names, .. Twins, .. Letters, .. Terminators])),
        (20, Gen.Select(Gen.OneOfConst([.. Keywords, .. Words, .. Twins, .. Terminators]), Gen.OneOfConst([.. Names, .. Letters, .. Terminators]), static (a, b) => a + b)),
        (5, Gen.Char.Array[0, 6].Select(static chars => new string(chars))),
        (5, Gen.Const(new string('x', 600))),
        (1, Gen.OneOfConst(Nameless)));

    /// <summary>A text that can be the name of a flag; seldom one that cannot.</summary>
    public static Gen<string> FlagName { get; } = Gen.Frequency(
        (20, Gen.OneOfConst([.. Keywords, .. Words, .. Names, .. Twins]).Where(static text => text.Length > 1)),
        (20, Gen.String["abcAB19_-. "].Where(static text => text.Length is >= 2 and <= 100)),
        (1, Any));

    /// <summary>A text that can be the name of a property, an enum value or a group.</summary>
    public static Gen<string> Name { get; } = Gen.Frequency(
        (30, Gen.OneOfConst([.. Keywords, .. Words, .. Names, .. Twins, .. Letters])),
        (10, Gen.Select(Gen.Char["abcABCäΩ"], Gen.String[Gen.Char["abcABC019_-. äΩ"], 0, 12], static (first, rest) => first + rest)),
        (1, Any));

    /// <summary>A C# name as somebody may choose it.</summary>
    public static Gen<string> Identifier { get; } = Gen.Frequency(
        (10, Gen.OneOfConst([.. Words, .. Names, .. Twins, .. Letters]).Where(CSharpName.IsIdentifier)),
        (1, Gen.OneOfConst([.. Keywords, .. Names, .. Twins, .. Terminators, .. Nameless])));

    /// <summary>A text as JSON, each character as it is or as an escape, and as an escape where JSON wants one.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || char.IsSurrogate(c) || (c > '~' && i % 2 == 0))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
