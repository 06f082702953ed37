namespace Statsig.Runtime.Serialization;

/// <summary>What properties can be, as layouts call it, and what reads them.</summary>
internal static class LayoutKinds
{
    public const string Boolean = "bool";
    public const string Int32 = "int";
    public const string Int64 = "long";
    public const string Double = "double";
    public const string Decimal = "decimal";
    public const string DateTimeOffset = "date";
    public const string Guid = "uuid";
    public const string Enum = "enum";
    public const string String = "string";
    public const string Uri = "uri";
    public const string Strings = "strings";
    public const string Json = "json";

    /// <summary>A type that no kind is the name of: generated code gives its reader.</summary>
    public const string Value = "value";

    /// <summary>Finds what reads a property.</summary>
    /// <param name="text">Stands at the property; afterwards behind the words of an enum.</param>
    /// <param name="given">What reads the properties of the kind <see cref="Value"/>, in their order.</param>
    /// <param name="used">How many of them there were.</param>
    /// <exception cref="InvalidOperationException">The text is from another version of the generator.</exception>
    public static ValueReader ReaderOf(ref LayoutText text, ValueReader[] given, ref int used) => text.Kind switch
    {
        Boolean => ValueReaders.Boolean,
        Int32 => ValueReaders.Int32,
        Int64 => ValueReaders.Int64,
        Double => ValueReaders.Double,
        Decimal => ValueReaders.Decimal,
        DateTimeOffset => ValueReaders.DateTimeOffset,
        Guid => ValueReaders.Guid,
        Enum => ReadWords(ref text),
        String => ValueReaders.String,
        Uri => ValueReaders.Uri,
        Strings => ValueReaders.StringList,
        Json => ValueReaders.Json,
        Value when used < given.Length => given[used++],
        var kind => throw Unknown(kind),
    };

    /// <summary>The fault of a kind that there is not.</summary>
    public static InvalidOperationException Unknown(string kind) => new(
        $"Generated code has a property of the kind \"{kind}\". Use the same version of Statsig.Generators and Statsig.Runtime, and build again.");

    private static WordReader ReadWords(ref LayoutText text)
    {
        var inJson = new List<string>();
        var inCode = new List<string>();
        text.ReadInteger();
        while (text.HasMore)
        {
            inJson.Add(text.ReadString());
            inCode.Add(text.ReadString());
        }

        return new WordReader(new JsonNames([.. inJson]), [.. inCode]);
    }
}
